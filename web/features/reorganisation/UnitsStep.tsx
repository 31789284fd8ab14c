import { Button } from "@mantine/core";
import { useText } from "../../lib/text.ts";
import { type FoundUnit, UnitPicker } from "../../parts/UnitPicker.tsx";
import { type Draft, ofOne } from "./draft.ts";

/** To which units: one after the other from the viewer's own place, where the server lets them be changed. */
export function UnitsStep({ draft, onChange }: { draft: Draft; onChange(part: Partial<Draft>): void }) {
  const t = useText();
  const { units, kind } = draft;
  const single = kind !== null && ofOne.includes(kind);
  const add = (unit: FoundUnit) => {
    const named = { id: unit.id, name: unit.name, above: unit.ancestors.at(-1)?.name, code: unit.code };
    // What was said about the divided unit's people and units below is about that unit alone.
    if (single) onChange({ units: [named], takes: {}, ...(kind === "RENAME" && { name: unit.name, code: unit.code ?? "" }) });
    else if (!units.some(({ id }) => id === unit.id)) onChange({ units: [...units, named] });
  };
  return (
    <div className="stack">
      {kind === "REVIVE" ? <p className="soft">{t("change.reviveHint")}</p> : null}
      <div className="narrow">
        <UnitPicker
          key={units.length}
          forget
          needs="reorganise"
          label={t(single ? "change.unit" : "change.addUnit")}
          hint={t(kind === "MERGE" ? "change.mergeHint" : "change.unitHint")}
          onPick={add}
        />
      </div>
      {units.length > 0 ? (
        <ul className="plain stack tight" aria-label={t("change.chosen")}>
          {units.map((unit) => (
            <li key={unit.id} className="row">
              <span>
                <span className="strong">{unit.name}</span>
                {unit.above ? <span className="soft">{` · ${unit.above}`}</span> : null}
              </span>
              <Button
                variant="default"
                size="compact-md"
                aria-label={t("change.removeOf", { name: unit.name })}
                onClick={() => onChange({ units: units.filter(({ id }) => id !== unit.id) })}
              >
                {t("change.remove")}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
