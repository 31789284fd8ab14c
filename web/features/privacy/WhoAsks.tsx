import { useQuery } from "@apollo/client/react";
import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { WhoAsksDocument } from "../../gql/requests.ts";
import { unbroken } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";

/** Whoever asks, by a case or a membership; the name where it was chosen here. */
export type Asker = ({ candidateId: string } | { memberId: string }) & { name: string | null };

/** Finds the person among members and candidates by part of the name. */
export function WhoAsks({ onChoose }: { onChoose(asker: Asker): void }) {
  const t = useText();
  const unit = useOwnUnit();
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed.trim(), 250);
  const answer = useQuery(WhoAsksDocument, { variables: { unitId: unit.id, search }, skip: search.length < 2 });
  return (
    <div className="stack">
      <TextInput
        type="search"
        label={t("requests.who")}
        description={t("people.searchHint")}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {search.length < 2 ? null : (
        <Fetched result={answer} lines={3}>
          {({ members, open, ended }) => {
            const found = [
              ...members.edges.map(({ node }) => ({ ...node, asker: { memberId: node.id, name: node.fullName } })),
              ...[...open.edges, ...ended.edges].map(({ node }) => ({ ...node, asker: { candidateId: node.id, name: node.fullName } })),
            ];
            if (found.length === 0) return <Empty title={t("requests.nobody")} />;
            return (
              <ul className="sheet plain stack">
                {found.map(({ id, fullName, birthYear, unit: branch, asker }) => (
                  <li key={id} className="row spread">
                    <span>
                      {fullName}{" "}
                      <span className="soft">
                        · {birthYear} · {t("memberId" in asker ? "requests.asMember" : "requests.asCandidate")}
                        {branch ? ` · ${unbroken(branch.name)}` : null}
                      </span>
                    </span>
                    <Button variant="default" aria-label={`${t("requests.choose")}: ${fullName}`} onClick={() => onChoose(asker)}>
                      {t("requests.choose")}
                    </Button>
                  </li>
                ))}
              </ul>
            );
          }}
        </Fetched>
      )}
    </div>
  );
}
