import { useQuery } from "@apollo/client/react";
import { BranchOfficialsDocument } from "../../gql/candidates.ts";

/** Official members on the branch's list, those nothing lies over first; `whole` where the branch says that nobody is missing on it. */
export function useOfficials(branchId: string | null) {
  const { data } = useQuery(BranchOfficialsDocument, { variables: { unitId: branchId ?? "" }, skip: !branchId });
  const members = data?.members.edges.map(({ node }) => node) ?? [];
  return {
    known: data !== undefined,
    members: [...members].sort((one, other) => Number(one.flags.length > 0) - Number(other.flags.length > 0)),
    count: data?.members.totalCount ?? 0,
    whole: data?.rolls.some(({ unitId, since }) => unitId === branchId && since) ?? false,
  };
}
