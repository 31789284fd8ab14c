import { Button } from "@mantine/core";
import { useState } from "react";
import type { SheetFragment } from "../../gql/targets.ts";
import { readFailure } from "../../lib/failure.ts";
import { moment, number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { type Column, Table } from "../../ui/Table.tsx";
import { CompareVariants } from "./CompareVariants.tsx";
import { variantsOf } from "./compare.ts";
import type { Sheet, SheetAddress } from "./useSheet.ts";
import { useVariants } from "./useVariants.ts";

type Kept = SheetFragment["variants"][number];

interface VariantsProps {
  sheet: SheetFragment;
  address: SheetAddress;
  acts: Sheet;
}

/** Drafts kept beside the plan: who kept them, what they add up to; to be compared, taken back or dropped. */
export function Variants({ sheet, address, acts }: VariantsProps) {
  const t = useText();
  const announce = useAnnounce();
  const { drop } = useVariants(acts);
  const [compared, setCompared] = useState<string | null>(null);
  const may = (action: string) => sheet.unit.can.includes(action);
  const nameOf = ({ name }: Kept) => name ?? t("variant.before");
  const act = (work: Promise<unknown>, words: string) =>
    void work.then(() => announce(words)).catch((error) => announce(readFailure(error).message ?? t("allocation.notStored")));
  const variants = variantsOf(sheet);
  if (variants.length === 0) return null;
  const columns: Column<Kept>[] = [
    { id: "name", header: t("variant.name"), lead: true, cell: nameOf },
    { id: "sum", header: t("whatIf.sum"), align: "right", cell: ({ sum }) => number(sum) },
    { id: "difference", header: t("whatIf.difference"), align: "right", cell: ({ difference }) => signed(difference) },
    {
      id: "kept",
      header: t("variant.kept"),
      cell: ({ kept }) => t("variant.keptBy", { by: kept.by ?? t("plan.somebody"), at: moment(kept.at) }),
    },
    {
      id: "acts",
      header: t("variant.acts"),
      wide: true,
      cell: (variant) => (
        <span className="acts">
          <Button
            variant="default"
            size="compact-md"
            aria-label={t("variant.compareOne", { name: nameOf(variant) })}
            onClick={() => setCompared(variant.id)}
          >
            {t("variant.compare")}
          </Button>
          {may("restoreVariant") ? (
            <Button
              variant="default"
              size="compact-md"
              aria-label={t("variant.restoreOne", { name: nameOf(variant) })}
              onClick={() => act(acts.restore(variant.id), t("variant.restored", { name: nameOf(variant) }))}
            >
              {t("variant.restore")}
            </Button>
          ) : null}
          {may("dropVariant") && variant.name !== null ? (
            <Button
              variant="default"
              size="compact-md"
              aria-label={t("variant.dropOne", { name: nameOf(variant) })}
              onClick={() => act(drop(variant.id), t("variant.dropped", { name: nameOf(variant) }))}
            >
              {t("variant.drop")}
            </Button>
          ) : null}
        </span>
      ),
    },
  ];
  const chosen = variants.some(({ id }) => id === compared) ? compared : null;
  return (
    <section className="sheet stack" aria-label={t("variant.title")}>
      <h2>{t("variant.title")}</h2>
      <p className="soft">{t("variant.text")}</p>
      <Table label={t("variant.title")} rows={variants} rowKey={({ id }) => id} columns={columns} />
      {chosen ? <CompareVariants key={chosen} first={chosen} sheet={sheet} address={address} onClose={() => setCompared(null)} /> : null}
    </section>
  );
}

const signed = (value: number | null) => (value !== null && value > 0 ? `+${number(value)}` : number(value));
