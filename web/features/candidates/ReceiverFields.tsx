import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { ReceivingBranchesDocument } from "../../gql/candidates.ts";
import { useText } from "../../lib/text.ts";
import { ReceiverField } from "../../parts/ReceiverField.tsx";
import { useOwnUnit } from "../../parts/viewer.ts";

/** A ward of the city, then one of its branches, both found by typing; another ward forgets the branch. */
export function ReceiverFields() {
  const t = useText();
  const unit = useOwnUnit();
  const [wardId, setWardId] = useState("");
  const wards = useQuery(ReceivingBranchesDocument, { variables: { unitId: unit.id, wardId: null } });
  const branches = useQuery(ReceivingBranchesDocument, { variables: { unitId: unit.id, wardId }, skip: !wardId });
  return (
    <>
      <ReceiverField
        name="wardId"
        label={t("person.send.ward")}
        placeholder={t("send.find")}
        units={wards.data?.receivingBranches ?? []}
        onChosen={setWardId}
      />
      <ReceiverField
        key={wardId}
        name="unitId"
        label={t("person.handOver.branch")}
        placeholder={t("send.findBranch")}
        units={branches.data?.receivingBranches ?? []}
      />
    </>
  );
}
