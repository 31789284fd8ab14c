import { useMutation } from "@apollo/client/react";
import { DropVariantDocument, KeepVariantDocument } from "../../gql/targets.ts";
import type { Sheet } from "./useSheet.ts";

/** Drafts kept beside a plan: each change waits its turn among the numbers being stored. */
export function useVariants(sheet: Sheet) {
  const [keep] = useMutation(KeepVariantDocument);
  const [drop] = useMutation(DropVariantDocument);
  return {
    keep: (name: string) =>
      sheet.inTurn(async (turn) => ({ allocation: (await keep({ variables: { input: { ...turn, name } } })).data!.keepVariant })),
    drop: (variantId: string) =>
      sheet.inTurn(async (turn) => ({ allocation: (await drop({ variables: { input: { ...turn, variantId } } })).data!.dropVariant })),
  };
}
