import { Checkbox } from "@mantine/core";
import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { Notice } from "../../ui/Notice.tsx";
import { type PlanMessage, planMessage } from "./planMessage.ts";
import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Checkbox.css";

interface IssuePointsProps {
  /** How many people are still missing; 0 when none are. */
  short: number;
  /** Where the numbers go against the plan's own rules. */
  breaks: readonly PlanMessage[];
  known: ReadonlySet<string>;
  onKnow(known: ReadonlySet<string>): void;
}

/** What must be known of each point: its words, so that other numbers are another point. */
export const pointsOf = ({ short, breaks }: Pick<IssuePointsProps, "short" | "breaks">): string[] => [
  ...(short > 0 ? [`short ${short}`] : []),
  ...breaks.map(({ message }) => message),
];

/** What stands against issuing: mended in the plan, or else each point is marked as known. */
export function IssuePoints({ short, breaks, known, onKnow }: IssuePointsProps) {
  const t = useText();
  const points = pointsOf({ short, breaks });
  if (points.length === 0) return null;
  const mark = (point: string, yes: boolean) => onKnow(new Set(yes ? [...known, point] : [...known].filter((one) => one !== point)));
  const box = (point: string, label: string, about?: string) => (
    <Checkbox
      aria-describedby={about}
      label={label}
      checked={known.has(point)}
      onChange={(event) => mark(point, event.currentTarget.checked)}
    />
  );
  return (
    <Notice tone="bad" title={t("issue.blocked")}>
      {short > 0 ? (
        <>
          <p>{t("issue.short", { short: number(short) })}</p>
          {box(points[0]!, t("issue.known", { short: number(short) }))}
        </>
      ) : null}
      {breaks.map((message) => (
        <div key={message.code} className="stack tight">
          <p id={`break-${message.code}`}>{planMessage(t, message)}</p>
          {box(message.message, t("issue.knownBreak"), `break-${message.code}`)}
        </div>
      ))}
    </Notice>
  );
}
