import { Checkbox, TextInput } from "@mantine/core";
import { useWatch } from "react-hook-form";
import type { FailedItem } from "../../lib/failure.ts";
import { type Text, useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import { ClockLine } from "../../parts/ClockLine.tsx";
import { useField } from "../../ui/fields.tsx";
import { Status, type Tone } from "../../ui/Status.tsx";
import styles from "./meeting.module.css";
import { type Counted, countOf, type MeetingCase, numbersOf, type Typed, voteOf } from "./meetingVotes.ts";

/** What a vote comes to: how many it needs, how many it has, which number the decision takes. */
function sumOf(t: Text, counted: Counted, recognises: boolean): { tone: Tone; word: string } {
  const { needed, members, yes, impossible, carried } = counted;
  if (yes === null) return { tone: "none", word: t("meeting.needs", { needed, members }) };
  if (impossible) return { tone: "bad", word: t("meeting.impossible", { members, yes }) };
  if (carried) return { tone: "good", word: t("meeting.enough", { needed, members, yes }) };
  return { tone: "slow", word: t(recognises ? "meeting.shortRecognise" : "meeting.short", { needed, members, yes }) };
}

export function VoteRow({ one, cases, failed }: { one: MeetingCase; cases: MeetingCase[]; failed?: FailedItem }) {
  const t = useText();
  const told = useTold();
  const { candidate, event } = one;
  const { id, fullName, birthYear, unit, clocks } = candidate;
  const typed = useWatch<Typed>() as Typed;
  const { chosen } = voteOf(typed, id);
  const check = useField(`votes.${id}.chosen`);
  const yes = useField(`votes.${id}.yes`);
  const reason = useField(`votes.${id}.reason`);
  const counted = countOf(typed, id);
  const sum = counted && sumOf(t, counted, event === "RECOGNISE");
  const number = numbersOf(typed, cases).get(id);
  const deadline = clocks.find(({ statutory }) => statutory);
  const declined = chosen && event === "DECIDE" && counted?.yes !== null && counted && !counted.carried && !counted.impossible;
  return (
    <tr>
      <th scope="row">
        <Checkbox
          ref={check.ref}
          checked={chosen}
          label={fullName}
          onChange={(change) => check.onChange(change.currentTarget.checked)}
          description={[
            t(event === "RECOGNISE" ? "meeting.toRecognise" : "meeting.toAdmit"),
            t("queue.born", { year: String(birthYear) }),
            unit?.name,
          ]
            .filter(Boolean)
            .join(" · ")}
        />
        {deadline ? <ClockLine clock={deadline} short /> : null}
      </th>
      <td>
        <TextInput
          id={yes.id}
          ref={yes.ref}
          name={yes.name}
          className={styles.yes}
          data-vote
          aria-label={t("meeting.yesOf", { name: fullName })}
          inputMode="numeric"
          autoComplete="off"
          disabled={!chosen}
          value={yes.value ?? ""}
          error={yes.error}
          onChange={yes.onChange}
          onBlur={yes.onBlur}
        />
      </td>
      <td>
        <div className="stack tight">
          {chosen && sum ? <Status {...sum} /> : null}
          {!chosen ? <span className="soft">{t("meeting.leftOut")}</span> : null}
          {number ? <span className="strong">{number}</span> : null}
          {declined ? (
            <TextInput
              id={reason.id}
              ref={reason.ref}
              label={t("meeting.reason")}
              autoComplete="off"
              value={reason.value ?? ""}
              error={reason.error}
              onChange={reason.onChange}
            />
          ) : null}
          {failed ? (
            <div role="alert" className="stack tight">
              {failed.theirs ? (
                <Status tone="bad" word={t("meeting.outrun", { state: told(failed.theirs.stateVi, failed.theirs.stateEn) })} />
              ) : null}
              {failed.refusals?.map(({ code, textVi, textEn }) => (
                <Status key={code} tone="bad" word={told(textVi, textEn)} />
              ))}
            </div>
          ) : null}
        </div>
      </td>
    </tr>
  );
}
