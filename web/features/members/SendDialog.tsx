import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { useWatch } from "react-hook-form";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { SendMemberDocument, type TransferKind } from "../../gql/members.ts";
import { today } from "../../lib/fmt.ts";
import { resolveBy, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { ChoiceField } from "../../ui/ChoiceField.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { CheckField, DateField, TextField } from "../../ui/fields.tsx";
import { Status } from "../../ui/Status.tsx";
import { Quicker } from "./Quicker.tsx";
import type { Member } from "./shown.ts";
import { useFromNow } from "./useFromNow.ts";
import { WhereField } from "./WhereField.tsx";

type Sent = Record<"kind" | "where" | "toUnitId" | "outside" | "letter" | "on" | "until", string> & { study: boolean };

const kinds = ["PERMANENT", "INTERNAL", "TEMPORARY", "ABROAD"] as const;
/** Two kinds leave it open whether the place is in the city. */
const goesOut = ({ kind, where }: Pick<Sent, "kind" | "where">) => kind === "ABROAD" || (kind !== "INTERNAL" && where === "OUTSIDE");
const shape = resolveBy<Sent>((typed) =>
  z.object({
    kind: rules.choice("send.kindMissing"),
    where: z.string(),
    toUnitId: goesOut(typed) ? z.string() : rules.choice("send.toMissing"),
    outside: goesOut(typed) ? rules.text("send.outsideMissing") : z.string(),
    letter: rules.optional(),
    on: rules.date(),
    until: typed.kind === "TEMPORARY" ? rules.date() : z.string(),
    study: z.boolean(),
  }),
);
const nothing: Sent = { kind: "PERMANENT", where: "INSIDE", toUnitId: "", outside: "", letter: "", on: today(), until: "", study: false };

interface SendDialogProps {
  member: Member;
  onReread(): Promise<void>;
  onClose(): void;
}

/** "Chuyển sinh hoạt": the letter to a committee of the city, or to a place outside it. */
export function SendDialog({ member, onReread, onClose }: SendDialogProps) {
  const t = useText();
  const announce = useAnnounce();
  const [sendMember] = useMutation(SendMemberDocument);
  const clientKey = useRef(newKey());
  const { quicker, fromNow } = useFromNow(onReread);
  const send = (typed: Sent) =>
    fromNow(async () => {
      const out = goesOut(typed);
      const input = {
        ...{ clientKey: clientKey.current, memberId: member.id, revision: member.revision, kind: typed.kind as TransferKind, on: typed.on },
        toUnitId: out ? null : typed.toUnitId,
        outside: out ? typed.outside : null,
        letter: typed.letter || null,
        until: typed.kind === "TEMPORARY" ? typed.until : null,
        study: typed.kind === "TEMPORARY" && typed.study,
      };
      await sendMember({ variables: { input } });
      announce(t("send.done", { name: member.fullName }));
      onClose();
    });
  return (
    <Dialog opened onClose={onClose} title={t("send.of", { name: member.fullName })}>
      <p>{t("send.text")}</p>
      <Form<Sent> initial={nothing} resolver={shape} action={t("send.send")} onSend={send}>
        {quicker ? <Quicker member={member} /> : null}
        <ChoiceField name="kind" label={t("send.kind")} options={kinds.map((value) => ({ value, label: t(`transferKind.${value}`) }))} />
        <Where />
        <TextField name="letter" label={t("step.optional", { label: t("send.letter") })} />
        <DateField name="on" label={t("send.on")} />
        <LongAgo />
      </Form>
    </Dialog>
  );
}

/** Thirty working days are six weeks at the least: a letter of before is presented too late already. */
const sixWeeks = 42 * 86_400_000;

function LongAgo() {
  const t = useText();
  const on: string = useWatch<Sent, "on">({ name: "on" });
  return (
    <div role="status">{Date.parse(today()) - Date.parse(on) > sixWeeks ? <Status tone="slow" long word={t("send.longAgo")} /> : null}</div>
  );
}

function Where() {
  const t = useText();
  const [kind, where] = useWatch<Sent, ["kind", "where"]>({ name: ["kind", "where"] });
  const either = kind === "PERMANENT" || kind === "TEMPORARY";
  return (
    <>
      {kind === "TEMPORARY" ? (
        <>
          <DateField name="until" label={t("send.until")} hint={t("send.untilHint")} />
          <CheckField name="study" label={t("send.study")} />
        </>
      ) : null}
      {either ? (
        <ChoiceField
          name="where"
          label={t("send.where")}
          row
          options={(["INSIDE", "OUTSIDE"] as const).map((value) => ({ value, label: t(`send.where.${value}`) }))}
        />
      ) : null}
      {goesOut({ kind, where }) ? (
        <TextField name="outside" label={t("send.outside")} hint={t("send.outsideHint")} />
      ) : (
        <WhereField key={kind === "INTERNAL" ? "own" : "any"} own={kind === "INTERNAL"} />
      )}
    </>
  );
}
