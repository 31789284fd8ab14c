import { useText } from "../../lib/text.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { ChooseSaid } from "./ChooseSaid.tsx";
import { PersonFields } from "./PersonFields.tsx";
import type { Person } from "./papers.ts";
import { editedOf, personRules, saidBy } from "./said.ts";
import { useUpdate } from "./useUpdate.ts";

interface EditCandidateDialogProps {
  person: Person;
  onClose(): void;
}

/** Says anew what is known of a person. Where somebody else was quicker, each differing fact is chosen; nothing typed is lost. */
export function EditCandidateDialog({ person, onClose }: EditCandidateDialogProps) {
  const t = useText();
  const { base, conflict, send } = useUpdate(person, onClose);
  return (
    <Dialog opened onClose={onClose} title={t("person.edit.title", { name: person.fullName })}>
      {conflict ? (
        <ChooseSaid key={conflict.round} base={base} conflict={conflict} onChosen={send} />
      ) : (
        <Form initial={editedOf(base)} resolver={personRules} action={t("person.edit.send")} onSend={(typed) => send(saidBy(typed))}>
          <PersonFields />
        </Form>
      )}
    </Dialog>
  );
}
