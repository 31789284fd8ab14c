import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { CallBackMemberDocument, ReceiveMemberDocument, ReturnMemberDocument } from "../../gql/transfers.ts";
import { today } from "../../lib/fmt.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { UnitPicker } from "../../parts/UnitPicker.tsx";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { DateField, useField } from "../../ui/fields.tsx";
import type { Step, Transfer } from "./transfer.ts";

interface TransferDialogProps {
  transfer: Transfer;
  step: Step;
  onClose(): void;
  onDone(): void;
}

/** Goes on with one letter: takes the member in, calls the letter back, or ends a stay for a time. */
export function TransferDialog({ transfer, step, onClose, onDone }: TransferDialogProps) {
  const t = useText();
  const announce = useAnnounce();
  const [receive] = useMutation(ReceiveMemberDocument);
  const [callBack] = useMutation(CallBackMemberDocument);
  const [comeBack] = useMutation(ReturnMemberDocument);
  const clientKey = useRef(newKey());
  const named = step === "receiveMember" && !transfer.outside;
  const outside = step === "receiveMember" && transfer.outside;
  const shape = resolve(z.object({ branchId: named ? rules.choice("transfers.branchMissing") : z.string(), on: rules.date() }));
  const send = async ({ branchId, on }: { branchId: string; on: string }) => {
    const input = { clientKey: clientKey.current, transferId: transfer.id, on };
    if (step === "receiveMember") await receive({ variables: { input: { ...input, branchId: named ? branchId : null } } });
    else await (step === "callBackMember" ? callBack : comeBack)({ variables: { input } });
    announce(t(`transfers.done.${step}`, { name: transfer.fullName }));
    onDone();
  };
  const action = t(outside ? "transfers.arrivedOutside" : `transfers.${step}`);
  return (
    <Dialog opened onClose={onClose} title={t("memberEvent.of", { event: action, name: transfer.fullName })}>
      <p>{t(outside ? "transfers.text.outside" : `transfers.text.${transfer.kind === "TEMPORARY" && named ? "host" : step}`)}</p>
      <Form initial={{ branchId: "", on: today() }} resolver={shape} action={action} onSend={send}>
        {named ? <BranchField /> : null}
        <DateField name="on" label={t(`transfers.on.${step}`)} />
      </Form>
    </Dialog>
  );
}

function BranchField() {
  const t = useText();
  const { onChange, id, error } = useField("branchId");
  return (
    <UnitPicker
      id={id}
      label={t("transfers.branch")}
      hint={t("transfers.branchHint")}
      level="BRANCH"
      error={error}
      onPick={(unit) => onChange(unit.id)}
      onClear={() => onChange("")}
    />
  );
}
