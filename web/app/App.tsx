import type { ApolloLink } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { MantineProvider } from "@mantine/core";
import type { RouterHistory } from "@tanstack/react-router";
import { useState } from "react";
import { Announcer } from "../ui/Announcer.tsx";
import { connect } from "./apollo.ts";
import { Gate } from "./Gate.tsx";
import { LanguageProvider } from "./language.tsx";
import { PostChanged } from "./PostChanged.tsx";
import { theme } from "./theme.ts";
import "./styles.css";

interface AppProps {
  /** Where operations go; the server of this page when left out. */
  link?: ApolloLink;
  /** Where addresses are kept; the browser's own when left out. */
  history?: RouterHistory;
}

export function App({ link, history }: AppProps) {
  const [pageError, setPageError] = useState<{ code: string; at: number } | null>(null);
  const [connection] = useState(() => connect({ link, onPageError: (code) => setPageError({ code, at: Date.now() }) }));
  return (
    <LanguageProvider>
      <MantineProvider theme={theme} forceColorScheme="light">
        <ApolloProvider client={connection.client}>
          <Announcer>
            {pageError?.code === "POST_CHANGED" ? (
              <PostChanged />
            ) : (
              <Gate connection={connection} history={history} doubt={pageError?.at ?? 0} />
            )}
          </Announcer>
        </ApolloProvider>
      </MantineProvider>
    </LanguageProvider>
  );
}
