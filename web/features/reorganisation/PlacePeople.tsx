import { useMutation } from "@apollo/client/react";
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { v4 as newKey } from "uuid";
import { type DivisionPartsFragment, type DivisionPeopleQuery, PlacePeopleDocument } from "../../gql/reorganisation.ts";
import { number } from "../../lib/fmt.ts";
import { fold } from "../../lib/fold.ts";
import { useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Problem } from "../../ui/Problem.tsx";
import styles from "../../ui/record.module.css";

type Person = DivisionPeopleQuery["divisionPeople"][number];

/** Both parts are seen at once, on a phone too. */
export const wrapped = { flexWrap: "wrap", overflow: "visible" } as const;

interface PlacePeopleProps {
  division: DivisionPartsFragment;
  people: Person[];
  onPlaced(): Promise<unknown>;
}

/** Everybody of the branch, each with the parts to choose from; all who are shown, or all who have no place, at one touch. */
export function PlacePeople({ division, people, onPlaced }: PlacePeopleProps) {
  const t = useText();
  const [search, setSearch] = useState("");
  const [show, setShow] = useState<string | null>("ALL");
  const [place, { error, loading }] = useMutation(PlacePeopleDocument);
  const chooses = division.can.includes("placePeople");
  const send = async (partId: string | null, chosen: Person[]) => {
    if (chosen.length === 0) return;
    const input = { clientKey: newKey(), divisionId: division.id, partId, personIds: chosen.map(({ id }) => id) };
    await place({ variables: { input } }).then(onPlaced, () => undefined); // the failure is told below
  };
  const wanted = fold(search.trim());
  const shown = people.filter(({ fullName, partId }) => (show === "ALL" || partId === show) && fold(fullName).includes(wanted));
  const open = people.filter(({ partId }) => partId === null);
  const chips: [string | null, string][] = [
    ["ALL", t("division.show.all", { text: number(people.length) })],
    [null, t("division.show.unplaced", { text: number(open.length) })],
    ...division.parts.map(({ unitId, name }): [string, string] => [unitId, name]),
  ];
  const toEach = (label: "division.allTo" | "division.restTo", chosen: Person[]) => (
    <fieldset className="plain row" style={{ border: 0, padding: 0, margin: 0 }}>
      <legend className="soft">{t(label, { text: number(chosen.length) })}</legend>
      {division.parts.map(({ unitId, name }) => (
        <Button key={unitId} variant="default" disabled={loading || chosen.length === 0} onClick={() => send(unitId, chosen)}>
          {t("division.to", { name })}
        </Button>
      ))}
    </fieldset>
  );
  return (
    <section className="stack" aria-label={t("division.people")}>
      <h2>{t("division.people")}</h2>
      <TextInput type="search" label={t("division.search")} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
      <ul className={`${styles.chips} plain`} aria-label={t("division.shows")}>
        {chips.map(([value, text]) => (
          <li key={value ?? "NONE"}>
            <button type="button" className={styles.chip} aria-pressed={show === value} onClick={() => setShow(value)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
      {chooses ? toEach("division.allTo", shown) : null}
      {chooses ? toEach("division.restTo", open) : null}
      {error ? <Problem error={error} /> : null}
      {shown.length === 0 ? <Empty title={t("division.nobody")} /> : null}
      <ul className={`${styles.lines} plain sheet`}>
        {shown.map((person) => (
          <PersonLine
            key={person.id}
            person={person}
            parts={division.parts}
            busy={loading}
            onChoose={chooses ? (to) => send(to, [person]) : null}
          />
        ))}
      </ul>
    </section>
  );
}

interface PersonLineProps {
  person: Person;
  parts: DivisionPartsFragment["parts"];
  busy: boolean;
  onChoose: ((partId: string | null) => void) | null;
}

function PersonLine({ person, parts, busy, onChoose }: PersonLineProps) {
  const t = useText();
  const told = useTold();
  const { fullName, birthYear, standing, stateVi, stateEn, partId, came } = person;
  const stands = [standing && t(`standing.${standing}`), stateVi && stateEn && told(stateVi, stateEn)].filter(Boolean).join(" · ");
  return (
    <li className="row spread">
      <div>
        <span className="strong">{fullName}</span> <span className="soft">{birthYear}</span>
        <div className="soft small">{stands}</div>
      </div>
      {onChoose ? (
        <ul className={`${styles.chips} plain`} style={wrapped} aria-label={t("division.placeOf", { name: fullName })}>
          {parts.map(({ unitId, name }) => (
            <li key={unitId}>
              <button
                type="button"
                className={styles.chip}
                aria-pressed={partId === unitId}
                disabled={busy}
                onClick={() => onChoose(partId === unitId ? null : unitId)}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          {parts.find(({ unitId }) => unitId === partId)?.name}
          {came && came !== "CHOSEN" ? ` · ${t(`division.came.${came}`)}` : ""}
        </p>
      )}
    </li>
  );
}
