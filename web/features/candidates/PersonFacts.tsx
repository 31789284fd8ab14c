import { date } from "../../lib/fmt.ts";
import { type Text, useText } from "../../lib/text.ts";
import { useCatalogue } from "../../parts/catalogue.ts";
import styles from "./candidates.module.css";
import type { Person } from "./papers.ts";

/** Everything the record holds of the person; what nobody asked yet is said so. */
export function PersonFacts({ person }: { person: Person }) {
  const t = useText();
  const { ready, group } = useCatalogue();
  return (
    <section className="sheet stack tight" aria-label={t("person.facts")}>
      <h2>{t("person.facts")}</h2>
      <dl className={styles.facts}>
        {lines(person, t, ready ? group(person.sourceGroup) : "").map(([name, value]) => [
          <dt key={`${name} name`}>{name}</dt>,
          <dd key={name}>{value}</dd>,
        ])}
      </dl>
    </section>
  );
}

function lines(person: Person, t: Text, group: string): [string, string][] {
  const answer = (value: boolean | null) => (value === null ? t("person.notAsked") : t(value ? "person.yes" : "person.no"));
  const { before } = person;
  return [
    [t("people.name"), person.fullName],
    [t("person.birthday"), date(person.bornOn)],
    [t("person.sex"), t(`sex.${person.sex}`)],
    [t("sourceGroup"), group],
    [t("person.tags"), person.tags.map((tag) => t(`sourceTag.${tag}`)).join(", ") || t("person.none")],
    [t("person.occupation"), person.occupation ? t(`occupation.${person.occupation}`) : t("person.notAsked")],
    [t("person.education"), t(`education.${person.education}`)],
    [t("person.minority"), answer(person.minority)],
    [t("person.religious"), answer(person.religious)],
    [t("person.youthUnion"), answer(person.youthUnion)],
    [t("person.hardArea"), answer(person.hardArea)],
    [t("person.specialReview"), answer(person.specialReview)],
    [t("person.overAgeGrounds"), answer(person.overAgeGrounds)],
    [t("person.youthUnionHere"), answer(person.youthUnionHere)],
    [t("person.tradeUnionHere"), answer(person.tradeUnionHere)],
    [t("person.noMembers"), answer(person.noMembers)],
    [t("person.before"), before ? earlier(before, t) : t("person.no")],
    [t("person.ruleSet"), person.ruleSet],
  ];
}

function earlier(before: NonNullable<Person["before"]>, t: Text): string {
  return [
    t("person.leftOn", { date: date(before.leftOn) }),
    before.ground ? t(`leavingGround.${before.ground}`) : null,
    before.clearedOn ? t("person.clearedOn", { date: date(before.clearedOn) }) : null,
    before.readmittedBefore ? t("person.readmitted") : null,
  ]
    .filter(Boolean)
    .join(" · ");
}
