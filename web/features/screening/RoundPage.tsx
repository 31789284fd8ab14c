import { useMutation, useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { CloseScreeningRoundDocument, ScreeningRoundPageDocument } from "../../gql/screening.ts";
import { date, number } from "../../lib/fmt.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { type Text, useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { Form } from "../../ui/Form.tsx";
import { LongTextField } from "../../ui/fields.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Status } from "../../ui/Status.tsx";
import { type Column, Table } from "../../ui/Table.tsx";
import { CriteriaNote } from "./CriteriaNote.tsx";
import { outcomes, type Round, useScreeningWords, withoutList } from "./screeningWords.ts";

const route = getRouteApi("/screening/$roundId");

/** One round: who has sent, who is missing, and what it came to in one's own place. */
export function RoundPage() {
  const { roundId } = route.useParams();
  const answer = useQuery(ScreeningRoundPageDocument, { variables: { id: roundId } });
  return (
    <Fetched result={answer} lines={10} page>
      {({ screeningRound }) => <Whole round={screeningRound} />}
    </Fetched>
  );
}

function Whole({ round }: { round: Round }) {
  const t = useText();
  const words = useScreeningWords();
  const [closing, setClosing] = useState(false);
  const unlisted = round.screenings.filter(withoutList).length;
  const counted = outcomes.flatMap((outcome) => round.outcomes.filter((one) => one.outcome === outcome));
  return (
    <div className="stack">
      <div>
        <Link to="/screening">{t("screening.back")}</Link>
      </div>
      <PageTitle title={round.name}>
        <Status {...words.round(round.state)} />
      </PageTitle>
      <p className="soft">
        {[round.unit?.name, t("screening.fromTo", { from: date(round.openedOn), to: date(round.closesOn) })].filter(Boolean).join(" · ")}
      </p>
      <p className="strong">
        {t("screening.progress", {
          ...{ sent: number(round.sent), branches: number(round.branches) },
          ...{ reviewed: number(round.reviewed), members: number(round.members) },
        })}
      </p>
      {unlisted > 0 ? <p>{t("screening.unlisted", { count: unlisted })}</p> : null}
      {counted.length > 0 ? (
        <ul className="row plain" aria-label={t("screening.outcomes")}>
          {counted.map(({ outcome, count }) => (
            <li key={outcome}>
              <Status
                tone={words.outcome(outcome).tone}
                word={t("screening.counted", { word: words.outcome(outcome).word, count: number(count) })}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {round.closeReason ? <p>{t("screening.closedBecause", { reason: round.closeReason })}</p> : null}
      {round.can.includes("closeScreeningRound") ? (
        <div>
          <Button variant={round.sent === round.branches ? "filled" : "default"} onClick={() => setClosing(true)}>
            {t("screening.close")}
          </Button>
        </div>
      ) : null}
      <Table label={t("screening.branches")} rows={[...round.screenings]} rowKey={({ id }) => id} columns={columnsOf(t, words, round)} />
      <CriteriaNote criteria={round.criteria} />
      {closing ? <CloseDialog round={round} onClose={() => setClosing(false)} /> : null}
    </div>
  );
}

type Row = Round["screenings"][number];

function columnsOf(t: Text, words: ReturnType<typeof useScreeningWords>, { state: roundState, screenings }: Round): Column<Row>[] {
  // A branch that goes on for others since the round began has their lists beside its own.
  const nameOf = (id: string, unit: Row["unit"]) => {
    const lists = screenings.filter((one) => one.unit?.id === unit?.id).map((one) => one.id);
    return lists.length > 1
      ? t("screening.oneList", { name: unit?.name ?? "", place: lists.indexOf(id) + 1, all: lists.length })
      : unit?.name;
  };
  return [
    {
      id: "branch",
      header: t("screening.branch"),
      lead: true,
      cell: ({ id, unit, can }) =>
        can.includes("read") ? (
          <Link to="/screening/review/$screeningId" params={{ screeningId: id }}>
            {nameOf(id, unit)}
          </Link>
        ) : (
          nameOf(id, unit)
        ),
    },
    { id: "members", header: t("screening.members"), align: "right", cell: ({ members }) => number(members) },
    {
      id: "reviewed",
      header: t("screening.reviewed"),
      align: "right",
      cell: ({ state, reviewed }) => number(state === "PENDING" ? 0 : reviewed),
    },
    { id: "sentOn", header: t("screening.sentOn"), cell: ({ sentOn }) => (sentOn ? date(sentOn) : "–") },
    { id: "state", header: t("screening.state"), cell: (one) => <Status {...words.review(one, roundState === "OPEN")} /> },
  ];
}

const withReason = resolve(z.object({ reason: rules.text("screening.reasonMissing") }));

/** With branches missing the reason is asked; otherwise it only asks once more. */
function CloseDialog({ round, onClose }: { round: Round; onClose(): void }) {
  const t = useText();
  const announce = useAnnounce();
  const [close] = useMutation(CloseScreeningRoundDocument);
  const clientKey = useRef(newKey());
  const missing = round.branches - round.sent;
  const unlisted = round.screenings.filter(withoutList).length;
  const send = async ({ reason }: { reason: string }) => {
    await close({
      variables: { input: { clientKey: clientKey.current, roundId: round.id, revision: round.revision, reason: reason || null } },
    });
    announce(t("screening.closed"));
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t("screening.close")}>
      <p>{missing > 0 ? t("screening.closeMissing", { count: missing }) : t("screening.closeText")}</p>
      {unlisted > 0 ? <p>{t("screening.unlisted", { count: unlisted })}</p> : null}
      <Form
        initial={{ reason: "" }}
        resolver={missing > 0 ? withReason : resolve(z.object({ reason: z.string() }))}
        action={t("screening.close")}
        onSend={send}
        nameOf={(field) => field}
      >
        {missing > 0 ? <LongTextField name="reason" label={t("screening.reason")} /> : null}
      </Form>
    </Dialog>
  );
}
