import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useText } from "../../lib/text.ts";
import { UnitPicker } from "../../parts/UnitPicker.tsx";
import { Division } from "./Division.tsx";
import { type Draft, fullName, type Held, type Named, type StepInput } from "./draft.ts";
import { unitKinds, unitSectors } from "./unitKinds.ts";
import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Checkbox.css";

interface DetailsStepProps {
  draft: Draft;
  /** What the unit to be divided holds. */
  held: readonly Held[];
  /** The field to be mended, as `Lack` names it. */
  wrong: string | null;
  onChange(part: Partial<Draft>): void;
}

/** Where to, under what name, or in which parts. */
export function DetailsStep({ draft, held, wrong, onChange }: DetailsStepProps) {
  const t = useText();
  const names = draft.units.map(fullName).join(", ");
  const picker = (label: string, chosen: Named | null, set: (unit: Named) => void, hint?: string) => (
    <div className="narrow">
      <UnitPicker label={label} hint={hint} initial={chosen?.name} onPick={({ id, name }) => set({ id, name })} />
    </div>
  );
  const naming = (
    <div className="stack narrow">
      <TextInput
        label={t("units.newName")}
        value={draft.name}
        error={wrong === "name"}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t("units.code")}
        description={t("units.codeHint")}
        value={draft.code}
        onChange={(event) => onChange({ code: event.currentTarget.value })}
      />
    </div>
  );
  const forms: Partial<Record<StepInput["kind"], ReactNode>> = {
    MOVE: picker(t("change.under"), draft.under, (under) => onChange({ under }), t("change.underHint")),
    MERGE: (
      <>
        <Checkbox
          label={t("change.intoNew")}
          checked={draft.intoNew}
          onChange={(event) => onChange({ intoNew: event.currentTarget.checked })}
        />
        {draft.intoNew ? (
          naming
        ) : (
          <div className="narrow">
            <NativeSelect
              label={t("change.into")}
              value={draft.heir?.id ?? ""}
              error={wrong === "heirId"}
              data={[{ value: "", label: t("change.choose") }, ...draft.units.map((unit) => ({ value: unit.id, label: fullName(unit) }))]}
              onChange={(event) => onChange({ heir: draft.units.find(({ id }) => id === event.currentTarget.value) ?? null })}
            />
          </div>
        )}
      </>
    ),
    SPLIT: <Division draft={draft} held={held} wrong={wrong} onChange={onChange} />,
    GROW: (
      <>
        {naming}
        <Division draft={draft} held={held} wrong={wrong} onChange={onChange} />
      </>
    ),
    RENAME: naming,
    CHANGE_KIND: (
      <div className="stack narrow">
        <NativeSelect
          label={t("units.kind")}
          value={draft.unitKind}
          error={wrong === "unitKind"}
          data={[{ value: "", label: t("change.asItIs") }, ...unitKinds.map((value) => ({ value, label: t(`kind.${value}`) }))]}
          onChange={(event) => onChange({ unitKind: event.currentTarget.value })}
        />
        <NativeSelect
          label={t("units.sector")}
          value={draft.sector}
          data={[{ value: "", label: t("change.asItIs") }, ...unitSectors.map((value) => ({ value, label: t(`sector.${value}`) }))]}
          onChange={(event) => onChange({ sector: event.currentTarget.value })}
        />
      </div>
    ),
    DISSOLVE: picker(t("units.close.heir"), draft.heir, (heir) => onChange({ heir }), t("units.close.heirHint")),
  };
  return (
    <div className="stack">
      <p className="soft">{t("change.about", { kind: t(`change.kind.${draft.kind ?? "MOVE"}`), names })}</p>
      {draft.kind ? forms[draft.kind] : null}
    </div>
  );
}
