import { NativeSelect } from "@mantine/core";
import { useText } from "../lib/text.ts";

export type Basis = "AS_WAS" | "AS_NOW";

/** Over which tree results are added: that of their day, or that of today. */
export function BasisSelect({ basis, onChange }: { basis: Basis; onChange(basis: Basis): void }) {
  const t = useText();
  return (
    <NativeSelect
      label={t("basis")}
      value={basis}
      data={[
        { value: "AS_WAS", label: t("basis.AS_WAS") },
        { value: "AS_NOW", label: t("basis.AS_NOW") },
      ]}
      onChange={(event) => onChange(event.currentTarget.value === "AS_NOW" ? "AS_NOW" : "AS_WAS")}
    />
  );
}
