import { useQuery } from "@apollo/client/react";
import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { UnitToChangeDocument } from "../../gql/reorganisation.ts";
import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { UnitPicker } from "../../parts/UnitPicker.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { type Draft, fits, type Held, left, type PartDraft, partsOf } from "./draft.ts";
import { useStockName } from "./useStockName.ts";

interface DivisionProps {
  draft: Draft;
  held: readonly Held[];
  /** The field to be mended, as `Lack` names it. */
  wrong: string | null;
  onChange(part: Partial<Draft>): void;
}

/** The parts of a division: their names, their people to the last one, and which of them takes a unit below. */
export function Division({ draft, held, wrong, onChange }: DivisionProps) {
  const t = useText();
  const parts = partsOf(draft);
  const nameOf = useStockName();
  const unit = draft.units[0];
  const splits = draft.kind === "SPLIT";
  const edit = (key: number, part: Partial<PartDraft>) =>
    onChange({ parts: draft.parts.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  const add = () =>
    onChange({ parts: [...draft.parts, { key: Math.max(...draft.parts.map(({ key }) => key)) + 1, name: "", people: {} }] });
  const least = splits && !draft.goesOn ? 2 : splits ? 1 : 0;
  return (
    <div className="stack">
      {splits ? (
        <Checkbox
          label={t("change.goesOn", { name: unit?.name ?? "" })}
          checked={draft.goesOn}
          onChange={(event) => onChange({ goesOn: event.currentTarget.checked })}
        />
      ) : null}
      {parts.map((part, at) => (
        <fieldset key={part.key} className="row bottom" style={{ border: 0, padding: 0, margin: 0, maxWidth: "48rem" }}>
          <legend className="strong" style={{ padding: 0 }}>
            {t(splits ? "change.part" : "change.branch", { place: at + 1 })}
          </legend>
          <div style={{ flex: "1 1 16rem" }}>
            {part.existing ? (
              <UnitPicker
                label={t("change.partUnit")}
                needs="reorganise"
                initial={part.unit?.name}
                onPick={({ id, name }) => edit(part.key, { unit: { id, name } })}
              />
            ) : (
              <TextInput
                label={t("units.newName")}
                value={part.name}
                error={wrong === `parts.${part.key}.name`}
                onChange={(event) => edit(part.key, { name: event.currentTarget.value })}
              />
            )}
          </div>
          {held.map(({ indicator }) => (
            <TextInput
              key={indicator}
              label={nameOf(indicator)}
              value={part.people[indicator] ?? ""}
              inputMode="numeric"
              autoComplete="off"
              miw="8rem"
              error={wrong === `stock.${indicator}` || wrong === `parts.${part.key}.stock.${indicator}`}
              onChange={(event) => edit(part.key, { people: { ...part.people, [indicator]: event.currentTarget.value } })}
            />
          ))}
          {splits ? (
            <Checkbox
              label={t("change.partExists")}
              checked={part.existing ?? false}
              onChange={(event) => edit(part.key, { existing: event.currentTarget.checked })}
            />
          ) : null}
          {parts.length > least ? (
            <Button
              variant="default"
              aria-label={t("change.removePart", { place: at + 1 })}
              onClick={() => onChange({ parts: draft.parts.filter(({ key }) => key !== part.key) })}
            >
              {t("change.remove")}
            </Button>
          ) : null}
        </fieldset>
      ))}
      <div>
        <Button variant="default" onClick={add}>
          {t("change.addPart")}
        </Button>
      </div>
      {held.map((one) => (
        <Notice key={one.indicator} tone={fits(draft, one) ? "good" : "bad"} role="status">
          <p className="strong">
            {t(splits && draft.goesOn ? "change.leftInside" : "change.left", {
              what: nameOf(one.indicator),
              held: number(one.people),
              left: number(left(draft, one)),
              name: unit?.name ?? "",
            })}
          </p>
        </Notice>
      ))}
      {splits && unit ? <Below unitId={unit.id} draft={draft} parts={parts} onChange={onChange} /> : null}
    </div>
  );
}

interface BelowProps {
  unitId: string;
  draft: Draft;
  parts: PartDraft[];
  onChange(part: Partial<Draft>): void;
}

/** Units straight below the divided one, each with the part that takes it. */
function Below({ unitId, draft, parts, onChange }: BelowProps) {
  const t = useText();
  const { data } = useQuery(UnitToChangeDocument, { variables: { unitId } });
  const below = data?.orgUnit.children.edges.map(({ node }) => node) ?? [];
  if (below.length === 0) return null;
  const nobody = draft.goesOn ? t("change.staysThere") : t("change.toFirst");
  const choices = parts.map((part, at) => ({
    value: String(part.key),
    label: (part.existing ? part.unit?.name : part.name.trim()) || t("change.part", { place: at + 1 }),
  }));
  return (
    <section className="stack" aria-label={t("change.below")}>
      <h3>{t("change.below")}</h3>
      <div className="tiles" style={{ alignItems: "end" }}>
        {below.map((unit) => (
          <NativeSelect
            key={unit.id}
            label={unit.name}
            value={String(draft.takes[unit.id] ?? "")}
            data={[{ value: "", label: nobody }, ...choices]}
            onChange={(event) => {
              const { [unit.id]: _gone, ...others } = draft.takes;
              const key = Number(event.currentTarget.value);
              onChange({ takes: key ? { ...others, [unit.id]: key } : others });
            }}
          />
        ))}
      </div>
    </section>
  );
}
