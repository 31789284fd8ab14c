import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { ReceivingBranchesDocument, type ReceivingBranchesQuery } from "../../gql/candidates.ts";
import { fold } from "../../lib/fold.ts";
import { useText } from "../../lib/text.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import { useField } from "../../ui/fields.tsx";
import { Picker } from "../../ui/Picker.tsx";

type Receiver = ReceivingBranchesQuery["receivingBranches"][number];

/** A ward of the city, then one of its branches, both found by typing; another ward forgets the branch. */
export function ReceiverFields() {
  const t = useText();
  const unit = useOwnUnit();
  const [wardId, setWardId] = useState("");
  const wards = useQuery(ReceivingBranchesDocument, { variables: { unitId: unit.id, wardId: null } });
  const branches = useQuery(ReceivingBranchesDocument, { variables: { unitId: unit.id, wardId }, skip: !wardId });
  return (
    <>
      <NameField name="wardId" label={t("person.send.ward")} units={wards.data?.receivingBranches ?? []} onChosen={setWardId} />
      <NameField key={wardId} name="unitId" label={t("person.handOver.branch")} units={branches.data?.receivingBranches ?? []} />
    </>
  );
}

const most = 12;

interface NameFieldProps {
  name: string;
  label: string;
  units: Receiver[];
  onChosen?(id: string): void;
}

function NameField({ name, label, units, onChosen }: NameFieldProps) {
  const t = useText();
  const { id, error, onChange } = useField(name);
  const [text, setText] = useState("");
  const choose = (value: string) => {
    onChange(value);
    onChosen?.(value);
  };
  const found = text ? units.filter((one) => fold(one.name).includes(fold(text))).slice(0, most) : [];
  return (
    <Picker
      id={id}
      label={label}
      placeholder={t("send.find")}
      error={error}
      choices={found}
      answered={text}
      onSearch={(wanted) => {
        setText(wanted);
        choose("");
      }}
      onPick={(choice) => choose(choice.id)}
    />
  );
}
