import { useQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { MemberDocument } from "../../gql/members.ts";
import { date, unbroken } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { AskLink } from "../../parts/AskLink.tsx";
import { MonthAnswers } from "../../parts/MonthAnswers.tsx";
import { ReasonGate } from "../../parts/ReasonGate.tsx";
import { usePost } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { MemberFacts } from "./MemberFacts.tsx";
import { MemberHistory } from "./MemberHistory.tsx";
import { MemberScreenings } from "./MemberScreenings.tsx";
import { NowSheet } from "./NowSheet.tsx";
import type { Member, Possible } from "./shown.ts";

const EventDialog = lazy(() => import("./EventDialog.tsx").then((file) => ({ default: file.EventDialog })));
const EditMemberDialog = lazy(() => import("./EditMemberDialog.tsx").then((file) => ({ default: file.EditMemberDialog })));
const FollowProbationDialog = lazy(() => import("./FollowProbationDialog.tsx").then((file) => ({ default: file.FollowProbationDialog })));
const SendDialog = lazy(() => import("./SendDialog.tsx").then((file) => ({ default: file.SendDialog })));
const TakeBackDialog = lazy(() => import("./TakeBackDialog.tsx").then((file) => ({ default: file.TakeBackDialog })));

const route = getRouteApi("/members/$memberId");

/** A member: how they stand and what can happen now, before everything else. Every look is logged by the server. */
export function MemberPage() {
  const { memberId } = route.useParams();
  return <Visit key={memberId} memberId={memberId} />;
}

/** An auditor says why before anything is shown; the reason holds until the page is left. */
function Visit({ memberId }: { memberId: string }) {
  const { role } = usePost();
  const [reason, setReason] = useState<string | null>(null);
  if (role === "AUDITOR" && reason === null) return <ReasonGate onGiven={setReason} />;
  return <Shown memberId={memberId} reason={reason} />;
}

function Shown({ memberId, reason }: { memberId: string; reason: string | null }) {
  const answer = useQuery(MemberDocument, { variables: { id: memberId, reason } });
  const again = async () => void (await answer.refetch());
  return (
    <Fetched result={answer} lines={12} page>
      {({ member }) => <Whole member={member} reason={reason} onReread={again} />}
    </Fetched>
  );
}

type Open = { what: "EDIT" | "SEND" | "UNDO" | "FOLLOW" } | { what: "EVENT"; event: Possible };

function Whole({ member, reason, onReread }: { member: Member; reason: string | null; onReread(): Promise<void> }) {
  const { role } = usePost();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const given = { member, onReread, onClose: close };
  return (
    <div className={role === "BRANCH_SECRETARY" ? "stack roomy" : "stack"}>
      <Head member={member} />
      <NowSheet
        member={member}
        onRecord={(event) => setOpen({ what: "EVENT", event })}
        onSend={() => setOpen({ what: "SEND" })}
        onFollow={() => setOpen({ what: "FOLLOW" })}
      />
      <div className="halves">
        <div className="stack">
          <MemberFacts member={member} reason={reason} onEdit={() => setOpen({ what: "EDIT" })} />
          <MonthAnswers said={member.monthAnswers} />
        </div>
        <MemberHistory member={member} onUndo={() => setOpen({ what: "UNDO" })} />
      </div>
      <AskLink memberId={member.id} />
      <MemberScreenings memberId={member.id} reason={reason} />
      <Suspense fallback={null}>
        {open?.what === "EVENT" ? <EventDialog {...given} event={open.event} /> : null}
        {open?.what === "EDIT" ? <EditMemberDialog member={member} onClose={close} /> : null}
        {open?.what === "SEND" ? <SendDialog {...given} /> : null}
        {open?.what === "FOLLOW" ? <FollowProbationDialog member={member} onClose={close} /> : null}
        {open?.what === "UNDO" ? <TakeBackDialog {...given} /> : null}
      </Suspense>
    </div>
  );
}

function Head({ member }: { member: Member }) {
  const t = useText();
  const born = member.bornOn ? t("person.bornOn", { date: date(member.bornOn) }) : t("member.bornIn", { year: String(member.birthYear) });
  const line = [t(`sex.${member.sex}`), born, member.unit ? unbroken(member.unit.name) : null];
  return (
    <div className="stack tight">
      <div>
        <Link to="/members">{t("members.back")}</Link>
      </div>
      <PageTitle title={member.fullName} />
      <p className="soft">{line.filter(Boolean).join(" · ")}</p>
    </div>
  );
}
