import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { useWatch } from "react-hook-form";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { AnswerSubjectRequestDocument, type SubjectRequestGround, type SubjectRequestOutcome } from "../../gql/requests.ts";
import { today } from "../../lib/fmt.ts";
import { resolveBy, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { ChoiceField } from "../../ui/ChoiceField.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { DateField, LongTextField, SelectField, TextField } from "../../ui/fields.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { grounds, isByHand, outcomes, type Request } from "./request.ts";

interface Typed {
  outcome: string;
  ground: string;
  words: string;
  letter: string;
  on: string;
}
const always = { outcome: rules.choice("requests.outcomeMissing"), letter: rules.optional(), on: rules.date() };
const granted = z.object({ ...always, ground: rules.optional(), words: rules.optional() });
const refused = z.object({ ...always, ground: rules.choice("requests.groundMissing"), words: rules.text("requests.wordsMissing") });
const shape = resolveBy<Typed>(({ outcome }) => (outcome === "PARTLY" || outcome === "REFUSED" ? refused : granted));

/** Answers a request; what is not granted wholly says why, and an erasure says first that it cannot be undone. */
export function AnswerDialog({ request, onClose }: { request: Request; onClose(): void }) {
  const t = useText();
  const announce = useAnnounce();
  const [answer] = useMutation(AnswerSubjectRequestDocument);
  const clientKey = useRef(newKey());
  const send = async ({ outcome, ground, words, letter, on }: Typed) => {
    const { id: requestId, revision } = request;
    const why = outcome === "GRANTED" ? {} : { ground: ground as SubjectRequestGround, words };
    const said = { outcome: outcome as SubjectRequestOutcome, letter: letter || null, on, ...why };
    await answer({ variables: { input: { clientKey: clientKey.current, requestId, revision, ...said } } });
    announce(t("requests.answered"));
    onClose();
  };
  const initial = { outcome: "", ground: "", words: "", letter: "", on: today() };
  return (
    <Dialog opened onClose={onClose} title={t("requests.answer")}>
      <Form initial={initial} resolver={shape} action={t("requests.answerSend")} onSend={send}>
        <ChoiceField
          name="outcome"
          label={t("requests.outcome")}
          options={outcomes.map((value) => ({ value, label: t(`requests.outcome.${value}`) }))}
        />
        <Why request={request} />
        <TextField name="letter" label={t("requests.letter")} hint={t("requests.letterHint")} />
        <DateField name="on" label={t("requests.answerOn")} />
      </Form>
    </Dialog>
  );
}

function Why({ request: { kind, mustKeep } }: { request: Request }) {
  const t = useText();
  const outcome: string = useWatch({ name: "outcome" });
  if (outcome === "GRANTED" && kind === "ERASE")
    return (
      <Notice tone={mustKeep ? "bad" : "slow"}>
        <p>{t(mustKeep ? "requests.mustKeep" : "requests.eraseWarning")}</p>
      </Notice>
    );
  const decided =
    (outcome === "GRANTED" || outcome === "PARTLY") && isByHand(kind) ? (
      <Notice tone="slow">
        <p>{t(`requests.byHand.${kind}`)}</p>
      </Notice>
    ) : null;
  if (outcome !== "PARTLY" && outcome !== "REFUSED") return decided;
  const choose = { value: "", label: t("requests.groundChoose") };
  return (
    <>
      {decided}
      <SelectField
        name="ground"
        label={t("requests.ground")}
        options={[choose, ...grounds.map((value) => ({ value, label: t(`requests.ground.${value}`) }))]}
      />
      <LongTextField name="words" label={t("requests.words")} hint={t("requests.wordsHint")} />
    </>
  );
}
