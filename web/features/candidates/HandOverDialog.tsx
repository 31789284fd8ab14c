import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { HandOverCaseDocument } from "../../gql/candidates.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { UnitPicker } from "../../parts/UnitPicker.tsx";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { useField } from "../../ui/fields.tsx";
import type { Person } from "./papers.ts";

const shape = resolve(z.object({ unitId: rules.text("person.handOver.missing") }));

/** Gives a case that its branch let go with document 53 to the branch that takes it over. */
export function HandOverDialog({ person, onClose }: { person: Person; onClose(): void }) {
  const t = useText();
  const announce = useAnnounce();
  const [handOver] = useMutation(HandOverCaseDocument);
  const clientKey = useRef(newKey());
  const send = async ({ unitId }: { unitId: string }) => {
    await handOver({ variables: { input: { clientKey: clientKey.current, candidateId: person.id, revision: person.revision, unitId } } });
    announce(t("person.handOver.done"));
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t("person.handOver")}>
      <p>{t("person.handOver.text")}</p>
      <Form initial={{ unitId: "" }} resolver={shape} action={t("person.handOver.send")} onSend={send}>
        <BranchField />
      </Form>
    </Dialog>
  );
}

function BranchField() {
  const t = useText();
  const { onChange, id, error } = useField("unitId");
  return (
    <UnitPicker
      id={id}
      label={t("person.handOver.branch")}
      level="BRANCH"
      error={error}
      onPick={(unit) => onChange(unit.id)}
      onClear={() => onChange("")}
    />
  );
}
