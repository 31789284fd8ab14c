import { useIntl } from "react-intl";
import { number } from "../lib/fmt.ts";
import { useText } from "../lib/text.ts";
import styles from "./WhyLines.module.css";

export interface Explanation {
  sentence: string;
  cause: "AHEAD" | "CAP" | "DUE_FIRST" | "EXACT" | "EXEMPT" | "FIXED" | "FLOOR" | "NO_WEIGHT" | "ROUNDED_DOWN" | "ROUNDED_UP";
  rule: string | null;
  base: number | null;
  ruleShare: string | null;
  share: string;
  together: string | null;
  shared: number | null;
  carried: string;
  carry: string;
  people: number;
  floor: number | null;
  cap: number | null;
  stretch: number | null;
}

/** Rules that weigh a unit; the others only limit it. */
const weighing = ["SHARE_OF_MEMBERS", "SHARE_OF_SOURCES", "SHARE_OF_NON_MEMBERS", "LAST_RESULT", "EQUAL"] as const;

const signed = (part: string) => (part.startsWith("-") ? part.replace("-", "\u2212") : part === "0" ? part : `+${part}`);

/** `15000,5` as `15.000,5`. */
const grouped = (part: string) => {
  const [whole = "", rest] = part.split(",");
  return rest === undefined ? number(Number(whole)) : `${number(Number(whole))},${rest}`;
};

/** What makes a number what it is: rule, exact share, what was carried, what it was rounded to and why. */
export function WhyLines({ explanation }: { explanation: Explanation }) {
  const t = useText();
  const { locale } = useIntl();
  const { rule, base, ruleShare, share, together, shared, carried, carry, people, floor, cap, stretch, cause } = explanation;
  const weighs = weighing.find((kind) => kind === rule);
  const lines: [string, string | null | undefined][] = [
    [t("why.rule"), weighs && ruleShare && `${t(`why.rule.${weighs}`, { base: number(base) })} = ${ruleShare}`],
    [
      t("why.pool"),
      together === null || shared === null ? null : t("why.pool.text", { together: grouped(together), shared: number(shared) }),
    ],
    [t("why.share"), share],
    [t("why.carried"), carried === "0" ? null : signed(carried)],
    [t("why.floor"), floor === null ? null : number(floor)],
    [t("why.cap"), cap === null ? null : number(cap)],
    [t("why.stretch"), stretch === null ? null : number(stretch)],
    [t("why.people"), `${number(people)} · ${t(`cause.${cause}`)}`],
    [t("why.carry"), carry === "0" ? null : signed(carry)],
  ];
  return (
    <>
      <dl className={styles.lines}>
        {lines
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {locale === "vi" ? <p className="soft small">{explanation.sentence}</p> : null}
    </>
  );
}
