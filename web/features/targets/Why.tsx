import { Button, Popover } from "@mantine/core";
import { useIntl } from "react-intl";
import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import type { SheetRow } from "./useSheet.ts";
import styles from "./Why.module.css";
import "@mantine/core/styles/Popover.css";

type Explanation = NonNullable<SheetRow["explanation"]>;

/** Rules that weigh a unit; the others only limit it. */
const weighing = ["SHARE_OF_MEMBERS", "SHARE_OF_SOURCES", "SHARE_OF_NON_MEMBERS", "LAST_RESULT", "EQUAL"] as const;

const signed = (part: string) => (part.startsWith("-") ? part.replace("-", "\u2212") : part === "0" ? part : `+${part}`);

/** "Vì sao?": what makes a number what it is, opened beside it. */
export function Why({ unit, explanation }: { unit: string; explanation: Explanation }) {
  const t = useText();
  const { locale } = useIntl();
  const { rule, base, ruleShare, share, carried, carry, people, floor, cap, stretch, cause } = explanation;
  const weighs = weighing.find((kind) => kind === rule);
  const lines: [string, string | null | undefined][] = [
    [t("why.rule"), weighs && ruleShare && `${t(`why.rule.${weighs}`, { base: number(base) })} = ${ruleShare}`],
    [t("why.share"), share],
    [t("why.carried"), carried === "0" ? null : signed(carried)],
    [t("why.floor"), floor === null ? null : number(floor)],
    [t("why.cap"), cap === null ? null : number(cap)],
    [t("why.stretch"), stretch === null ? null : number(stretch)],
    [t("why.people"), `${number(people)} · ${t(`cause.${cause}`)}`],
    [t("why.carry"), carry === "0" ? null : signed(carry)],
  ];
  return (
    <Popover withArrow shadow="md" width={340} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button variant="subtle" size="compact-sm" aria-label={t("why.of", { unit })}>
          {t("why.ask")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("why.of", { unit })}>
        <div className="stack tight">
          <p className="strong">{unit}</p>
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
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
