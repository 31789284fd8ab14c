import { useLazyQuery } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { SearchUnitsDocument, type SearchUnitsQuery } from "../gql/parts-unit.ts";
import { useText } from "../lib/text.ts";
import { Picker } from "../ui/Picker.tsx";

export type FoundUnit = SearchUnitsQuery["searchOrgUnits"][number];

interface UnitPickerProps {
  label: string;
  hint?: string;
  onPick(unit: FoundUnit): void;
  error?: string;
  forget?: boolean;
  initial?: string;
  /** Told when what stands in the box was taken out. */
  onClear?(): void;
  /** Only units of this level. */
  level?: FoundUnit["level"];
  /** Only units the viewer may do this to. */
  needs?: string;
  id?: string;
}

/** Finds a unit of the viewer's own subtree by name or code, typed with or without accents. */
export function UnitPicker({ needs, level, onClear, ...props }: UnitPickerProps) {
  const t = useText();
  const [text, setText] = useState("");
  const [search, { data, variables }] = useLazyQuery(SearchUnitsDocument, { fetchPolicy: "cache-first" });
  useEffect(() => {
    if (text === "") return;
    const timer = setTimeout(() => void search({ variables: { text } }), 120);
    return () => clearTimeout(timer);
  }, [text, search]);
  const found = (data?.searchOrgUnits ?? []).filter((unit) => (!needs || unit.can.includes(needs)) && (!level || unit.level === level));
  const choices = found.map((unit) => ({
    id: unit.id,
    name: unit.name,
    detail: [t(`kind.${unit.kind}`), ...unit.ancestors.slice(1).map((one) => one.name), unit.code].filter(Boolean).join(" · "),
  }));
  const pick = (id: string) => {
    const unit = found.find((one) => one.id === id);
    if (unit) props.onPick(unit);
  };
  return (
    <Picker
      {...props}
      onPick={(choice) => pick(choice.id)}
      placeholder={t("units.find.placeholder")}
      choices={text ? choices : []}
      answered={variables?.text ?? ""}
      onSearch={(wanted) => {
        setText(wanted);
        onClear?.();
      }}
    />
  );
}
