import { useMutation } from "@apollo/client/react";
import { DropVariantDocument, KeepVariantDocument } from "../../gql/targets.ts";
import type { Rule } from "./planRules.ts";
import type { Sheet } from "./useSheet.ts";

/** Drafts kept beside a plan: each change waits its turn among the numbers being stored. */
export function useVariants(sheet: Sheet) {
  const [keep] = useMutation(KeepVariantDocument);
  const [drop] = useMutation(DropVariantDocument);
  return {
    /** With the number and rules that are on the screen and not divided by yet, if there are any. */
    keep: (name: string, text: { target: number | null; rules: Rule[] } | null) =>
      sheet.inTurn(async (turn) => ({ allocation: (await keep({ variables: { input: { ...turn, name, ...text } } })).data!.keepVariant })),
    drop: (variantId: string) =>
      sheet.inTurn(async (turn) => ({ allocation: (await drop({ variables: { input: { ...turn, variantId } } })).data!.dropVariant })),
  };
}
