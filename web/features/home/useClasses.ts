import { useQuery } from "@apollo/client/react";
import { ClassesWaitingDocument, type ClassesWaitingQuery } from "../../gql/home.ts";
import { useFresh } from "../../parts/useFresh.ts";
import { useViewer } from "../../parts/viewer.ts";

export type OpenClass = ClassesWaitingQuery["classes"]["edges"][number]["node"];

/** Classes that take people in or run; nothing is asked where there is nothing to do about one. */
export function useClasses(unitId: string) {
  const { can } = useViewer();
  const skip = !can.includes("openClass") && !can.includes("nominateForClass");
  const result = useQuery(ClassesWaitingDocument, { variables: { unitId }, skip });
  useFresh(async () => (skip ? undefined : result.refetch()));
  return { ...result, skip };
}
