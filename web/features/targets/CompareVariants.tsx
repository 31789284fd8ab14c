import { useQuery } from "@apollo/client/react";
import { Button, Checkbox, NativeSelect } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { type SheetFragment, VariantsDocument } from "../../gql/targets.ts";
import { useText } from "../../lib/text.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Compared } from "./Compared.tsx";
import { draftId, draftSide, type Side, variantSide, variantsOf } from "./compare.ts";
import type { SheetAddress } from "./useSheet.ts";
import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Checkbox.css";

interface CompareVariantsProps {
  /** The variant that was asked for; the draft stands on the other side at first. */
  first: string;
  sheet: SheetFragment;
  address: SheetAddress;
  onClose(): void;
}

/** Any two kept drafts, or one and the draft being worked on, side by side. */
export function CompareVariants({ first, sheet, address, onClose }: CompareVariantsProps) {
  const t = useText();
  const [a, setA] = useState(first);
  const [b, setB] = useState(draftId);
  const [onlyDifferent, setOnlyDifferent] = useState(true);
  // A variant's numbers are read for the comparison alone; the plan itself is read without them.
  const answer = useQuery(VariantsDocument, { variables: { ...address }, fetchPolicy: "no-cache" });
  const { refetch } = answer;
  const read = useRef(sheet.revision);
  useEffect(() => {
    if (read.current === sheet.revision) return;
    read.current = sheet.revision;
    void refetch().catch(() => undefined);
  }, [sheet.revision, refetch]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const choices = [
    { value: draftId, label: t("variant.draft") },
    ...variantsOf(sheet).map(({ id, name }) => ({ value: id, label: name ?? t("variant.before") })),
  ];
  const nameOf = (id: string) => choices.find(({ value }) => value === id)?.label ?? "–";
  const sideOf = (id: string, details: { id: string }[]): Side | null => {
    if (id === draftId) return draftSide(sheet);
    const kept = sheet.variants.find((variant) => variant.id === id);
    const detail = details.find((variant) => variant.id === id) as Parameters<typeof variantSide>[1] | undefined;
    return kept && detail ? variantSide(kept, detail) : null;
  };
  return (
    <section className="stack" aria-label={t("compare.title")}>
      <div className="row spread">
        <h3 ref={heading} tabIndex={-1}>
          {t("compare.title")}
        </h3>
        <Button variant="default" onClick={onClose}>
          {t("ui.close")}
        </Button>
      </div>
      <div className="row bottom">
        <NativeSelect label={t("compare.a")} value={a} data={choices} onChange={(event) => setA(event.currentTarget.value)} />
        <NativeSelect label={t("compare.b")} value={b} data={choices} onChange={(event) => setB(event.currentTarget.value)} />
        <Checkbox
          label={t("compare.onlyDifferent")}
          checked={onlyDifferent}
          onChange={(event) => setOnlyDifferent(event.currentTarget.checked)}
        />
      </div>
      <Fetched result={answer} lines={6}>
        {({ allocation: { variants } }) => {
          const [sideA, sideB] = [sideOf(a, variants), sideOf(b, variants)];
          return sideA && sideB ? (
            <Compared a={sideA} b={sideB} names={[nameOf(a), nameOf(b)]} rows={sheet.rows} onlyDifferent={onlyDifferent} />
          ) : null;
        }}
      </Fetched>
    </section>
  );
}
