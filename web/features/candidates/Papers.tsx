import { Button } from "@mantine/core";
import { date } from "../../lib/fmt.ts";
import { type TextId, useText } from "../../lib/text.ts";
import { unparted } from "../../lib/told.ts";
import styles from "../../ui/record.module.css";
import { Status } from "../../ui/Status.tsx";
import { type Paper, type Person, papersOf } from "./papers.ts";
import type { Wanted } from "./stepFields.ts";

/** Which papers the file has: that each exists, its number and day, and where it is kept. The papers themselves are never stored here. */
export function Papers({ person, onRecord }: { person: Person; onRecord(wanted: Wanted): void }) {
  const t = useText();
  const papers = papersOf(person);
  const record = person.aside.find(({ event, mine }) => event === "RECORD_PAPER" && mine);
  const name = ({ code, helperName, got }: Paper) =>
    unparted(helperName ? t("paper.ofHelper", { name: helperName }) : t(`paper.${code ?? got?.event}` as TextId));
  const write = (paper?: Paper): Wanted => ({
    event: "RECORD_PAPER",
    name: paper ? t("person.papers.recordOne", { paper: name(paper) }) : t("person.papers.record"),
    needs: record?.needs ?? [],
    ...(paper?.code ? { given: { paper: paper.code, helper: paper.helper ? String(paper.helper) : "" } } : {}),
  });
  return (
    <section className="sheet stack tight" aria-label={t("person.papers")}>
      <h2>{t("person.papers")}</h2>
      <p className="soft">{t("person.papers.text")}</p>
      {papers.length === 0 ? <p>{t("person.papers.none")}</p> : null}
      <ul className={`${styles.lines} plain`}>
        {papers.map((paper) => (
          <li key={paper.key} className="row spread">
            <div>
              <div className="strong">{name(paper)}</div>
              {paper.got ? <Kept got={paper.got} /> : <Status tone="none" word={t("person.papers.missing")} />}
            </div>
            {record && paper.code && !paper.got ? (
              <Button variant="default" aria-label={write(paper).name} onClick={() => onRecord(write(paper))}>
                {t("person.papers.write")}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {record ? (
        <div>
          <Button variant="default" onClick={() => onRecord(write())}>
            {t("person.papers.record")}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function Kept({ got }: { got: NonNullable<Paper["got"]> }) {
  const t = useText();
  const { number, keptAt } = got.facts;
  const line = [
    t("person.papers.on", { date: date(got.on) }),
    number ? t("fact.number", { number }) : null,
    keptAt ? t("fact.keptAt", { place: keptAt }) : null,
  ];
  return (
    <div className="row">
      <Status tone="good" word={t("person.papers.has")} />
      <span>{line.filter(Boolean).join(" · ")}</span>
    </div>
  );
}
