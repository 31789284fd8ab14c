import type { CountedFragment } from "../../gql/reorganisation.ts";
import { basisPoints, number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useCatalogue } from "../../parts/catalogue.ts";
import { periodWords } from "../../parts/periodWords.ts";
import { useTargetAmount } from "../../parts/useTargetAmount.ts";
import { type Column, Table } from "../../ui/Table.tsx";

type Place = CountedFragment["places"][number];
type Change = Place["targets"][number];
/** So many names are read out; of more it is said how many. */
const mostNames = 12;

/** Every unit that takes part, before and after: its numbers, what it hands over or receives, and its targets that change. */
export function BeforeAndAfter({ places }: { places: Place[] }) {
  const t = useText();
  if (places.length === 0) return null;
  const handed = places.flatMap((place) =>
    (["gained", "lost"] as const).filter((way) => place[way].length > 0).map((way) => ({ place, way, names: place[way] })),
  );
  const targets = places.flatMap((place) => place.targets.map((target) => ({ place, target })));
  return (
    <section className="stack" aria-label={t("change.places")}>
      <Numbers places={places} />
      {handed.length > 0 ? (
        <ul className="plain stack tight" aria-label={t("change.handed")}>
          {handed.map(({ place, way, names }) => (
            <li key={`${place.unitId}-${way}`}>
              {t(way === "gained" ? "change.gained" : "change.lost", {
                name: place.renamed ?? place.name,
                count: names.length,
                text: number(names.length),
                list: listed(names),
              })}
            </li>
          ))}
        </ul>
      ) : null}
      {targets.length > 0 ? <Targets rows={targets} /> : null}
    </section>
  );

  function listed(names: string[]): string {
    const more = names.length - mostNames;
    const first = names.slice(0, mostNames).join(", ");
    return more > 0 ? t("change.andMore", { list: first, count: more, text: number(more) }) : first;
  }
}

function Numbers({ places }: { places: Place[] }) {
  const t = useText();
  const pair = (before: number | null, after: number | null) =>
    before === null || after === null ? null : <Arrow before={number(before)} after={number(after)} />;
  const columns: Column<Place>[] = [
    {
      id: "name",
      header: t("units.name"),
      lead: true,
      cell: (place) => (
        <span>
          {place.renamed ? `${place.name} → ${place.renamed}` : place.name}
          {place.fate === "GOES_ON" ? null : <span className="soft">{` (${t(`change.fate.${place.fate}`)})`}</span>}
        </span>
      ),
    },
    { id: "members", header: t("change.people"), align: "right", cell: (place) => pair(place.membersBefore, place.membersAfter) },
    { id: "units", header: t("change.unitsBelow"), align: "right", cell: (place) => pair(place.unitsBefore, place.unitsAfter) },
    { id: "branches", header: t("change.branches"), align: "right", cell: (place) => pair(place.branchesBefore, place.branchesAfter) },
    { id: "posts", header: t("change.posts"), align: "right", cell: (place) => pair(place.postsBefore, place.postsAfter) },
  ];
  const told: Record<string, (place: Place) => boolean> = {
    units: (place) => place.unitsBefore + place.unitsAfter > 0,
    branches: (place) => place.branchesAfter !== null,
    posts: (place) => place.postsAfter !== null,
  };
  const shown = columns.filter(({ id }) => places.some(told[id] ?? (() => true)));
  return <Table label={t("change.places")} rows={places} rowKey={(place) => place.unitId} columns={shown} />;
}

interface TargetRow {
  place: Place;
  target: Change;
}

function Targets({ rows }: { rows: TargetRow[] }) {
  const t = useText();
  const { name, find } = useCatalogue();
  const amount = useTargetAmount();
  const inNumbers = (indicator: string, value: number) => (find(indicator)?.kind === "RATIO" ? basisPoints(value) : number(value));
  const inWords = (indicator: string, value: number | null, exempt: boolean) =>
    value === null ? t("change.noTarget") : amount(indicator, value, exempt);
  const columns: Column<TargetRow>[] = [
    { id: "name", header: t("units.name"), lead: true, cell: ({ place }) => place.renamed ?? place.name },
    {
      id: "target",
      header: t("change.target"),
      wide: true,
      cell: ({ target }) => `${name(target.indicator)}, ${periodWords(t, target.period)}, ${t(`baseline.${target.baseline}`)}`,
    },
    {
      id: "value",
      header: t("change.targetValue"),
      align: "right",
      cell: ({ target: { indicator, before, after, exemptBefore, exemptAfter } }) => {
        const numbers = before !== null && after !== null && !exemptBefore && !exemptAfter;
        const first = numbers ? inNumbers(indicator, before) : inWords(indicator, before, exemptBefore);
        return <Arrow before={first} after={inWords(indicator, after, exemptAfter)} />;
      },
    },
  ];
  const key = ({ place, target }: TargetRow) => [place.unitId, target.indicator, target.period, target.baseline].join(" ");
  return (
    <>
      <h3>{t("change.targets")}</h3>
      <Table label={t("change.targets")} rows={rows} rowKey={key} columns={columns} />
    </>
  );
}

/** "4.590 → 3.090"; what stays the same is said once, and softly. */
function Arrow({ before, after }: { before: string; after: string }) {
  return before === after ? <span className="soft">{before}</span> : <span style={{ whiteSpace: "nowrap" }}>{`${before} → ${after}`}</span>;
}
