import { useApolloClient, useQuery } from "@apollo/client/react";
import type { RouterHistory } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useMemo, useRef } from "react";
import { forgetPeople } from "../features/candidates/keptPerson.ts";
import { forgetRows } from "../features/targets/keptRows.ts";
import { MeDocument, SignOutDocument, SignOutEverywhereDocument } from "../gql/parts-viewer.ts";
import { type Session, SessionContext, type Viewer } from "../parts/viewer.ts";
import { Loading } from "../ui/Loading.tsx";
import { Problem } from "../ui/Problem.tsx";
import type { Connection } from "./apollo.ts";
import { Doorway } from "./Doorway.tsx";

const SignInPage = lazy(() => import("../features/session/SignInPage.tsx").then((file) => ({ default: file.SignInPage })));
const ChangePasswordPage = lazy(() =>
  import("../features/session/ChangePasswordPage.tsx").then((file) => ({ default: file.ChangePasswordPage })),
);
const ChangePostPage = lazy(() => import("../features/session/ChangePostPage.tsx").then((file) => ({ default: file.ChangePostPage })));
const Pages = lazy(() => import("./Pages.tsx").then((file) => ({ default: file.Pages })));

/** Tells the other tabs of this browser that somebody signed out. */
const channel = "chitieu:session";

interface GateProps {
  connection: Connection;
  history?: RouterHistory;
  /** Grows whenever an answer put the session in doubt; it is then asked for again. */
  doubt: number;
}

/** Lets in who is signed in. The address stays as it is meanwhile, so that signing in leads to the page asked for. */
export function Gate({ connection, history, doubt }: GateProps) {
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(MeDocument, { fetchPolicy: "network-only" });
  const viewer = data?.me ?? null;
  connection.actAs(viewer?.post?.id ?? null);
  const asked = useRef(doubt);
  const session = useMemo<Session>(() => {
    const renew = async () => {
      connection.actAs(null);
      await client.clearStore();
      await refetch();
    };
    const leave = async (everywhere: boolean) => {
      await client.mutate({ mutation: everywhere ? SignOutEverywhereDocument : SignOutDocument });
      forgetRows();
      forgetPeople();
      const others = new BroadcastChannel(channel);
      others.postMessage("left");
      others.close();
      await renew();
    };
    return { viewer, renew, leave };
  }, [viewer, client, refetch, connection]);
  const { renew } = session;
  const known = viewer !== null;
  useEffect(() => {
    // Asks who is signed in; where nobody is any more, what was read is forgotten before the way in is shown.
    const look = async () => {
      const { data: now } = await refetch();
      if (known && now?.me === null) await renew();
    };
    const ask = () => void look().catch(() => undefined);
    const back = () => document.visibilityState === "visible" && known && ask();
    if (asked.current !== doubt) ask();
    asked.current = doubt;
    const others = new BroadcastChannel(channel);
    others.addEventListener("message", () => {
      forgetPeople();
      ask();
    });
    document.addEventListener("visibilitychange", back);
    return () => {
      others.close();
      document.removeEventListener("visibilitychange", back);
    };
  }, [doubt, refetch, renew, known]);
  if (!data) {
    return <Doorway>{error ? <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} /> : <Loading />}</Doorway>;
  }
  return (
    <SessionContext.Provider value={session}>
      <Suspense fallback={<Loading />}>
        {viewer?.post && !viewer.mustChangePassword ? <Pages history={history} key={viewer.post.id} /> : <Threshold viewer={viewer} />}
      </Suspense>
    </SessionContext.Provider>
  );
}

function Threshold({ viewer }: { viewer: Viewer | null }) {
  return (
    <Doorway>{viewer === null ? <SignInPage /> : viewer.mustChangePassword ? <ChangePasswordPage forced /> : <ChangePostPage />}</Doorway>
  );
}
