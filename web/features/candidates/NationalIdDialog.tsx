import { useApolloClient, useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useRef } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { CandidateDocument, UpdateCandidateDocument } from "../../gql/candidates.ts";
import { readFailure } from "../../lib/failure.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { NumberField } from "../../ui/fields.tsx";
import type { Person } from "./papers.ts";
import { saidOf } from "./said.ts";

const shape = resolve(z.object({ nationalId: rules.text("nationalId.missing") }));

interface NationalIdDialogProps {
  person: Person;
  onDone(): Promise<void>;
  onClose(): void;
}

/** Enters, corrects or removes a person's number; whoever keeps it elsewhere is never told here. */
export function NationalIdDialog({ person, onDone, onClose }: NationalIdDialogProps) {
  const t = useText();
  const announce = useAnnounce();
  const client = useApolloClient();
  const [update] = useMutation(UpdateCandidateDocument);
  const attempt = useRef({ of: "", key: "" });
  const save = async (nationalId: string, { revision, ...now }: Person = person): Promise<void> => {
    const of = `${nationalId} ${revision}`;
    if (attempt.current.of !== of) attempt.current = { of, key: newKey() };
    const said = { ...saidOf({ revision, ...now }), nationalId };
    await update({ variables: { input: { ...said, clientKey: attempt.current.key, candidateId: person.id, revision } } });
  };
  /** Everything else of the person is said again as it stands: who changed that meanwhile loses nothing. */
  const send = async (nationalId: string) => {
    try {
      await save(nationalId);
    } catch (error) {
      const { code, field } = readFailure(error);
      if (code !== "CONFLICT" || field !== "revision") throw error;
      const variables = { id: person.id, reason: null };
      const { data } = await client.query({ query: CandidateDocument, variables, fetchPolicy: "network-only" });
      if (!data) throw error;
      await save(nationalId, data.candidate);
    }
    announce(t(nationalId ? "nationalId.saved" : "nationalId.removed"));
    await onDone();
  };
  const remove = person.nationalIdKept ? (
    <Button variant="subtle" color="red" onClick={() => void send("")}>
      {t("nationalId.remove")}
    </Button>
  ) : null;
  return (
    <Dialog opened onClose={onClose} title={t("nationalId.of", { name: person.fullName })}>
      <p className="soft">{t("nationalId.why")}</p>
      <Form
        initial={{ nationalId: "" }}
        resolver={shape}
        action={t("nationalId.send")}
        onSend={(typed) => send(typed.nationalId)}
        beside={remove}
      >
        <NumberField name="nationalId" label={t("person.nationalId")} hint={t("nationalId.hint")} />
      </Form>
    </Dialog>
  );
}
