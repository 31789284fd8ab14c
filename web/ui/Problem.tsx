import { Button } from "@mantine/core";
import { useIntl } from "react-intl";
import { readFailure } from "../lib/failure.ts";
import { type TextId, useText } from "../lib/text.ts";
import { unparted, useTold } from "../lib/told.ts";
import { Notice } from "./Notice.tsx";

const words: Record<string, TextId> = {
  NETWORK: "ui.problem.network",
  NOT_FOUND: "ui.problem.notFound",
  FORBIDDEN: "ui.problem.forbidden",
  RATE_LIMITED: "ui.problem.rateLimited",
  SIGN_IN_FAILED: "ui.problem.signInFailed",
  BAD_INPUT: "ui.problem.badInput",
  CONFLICT: "ui.problem.conflict",
  IDEMPOTENCY_CONFLICT: "ui.problem.conflict",
  PERIOD_CLOSED: "ui.problem.periodClosed",
  UNAVAILABLE: "ui.problem.unavailable",
  UNAUTHENTICATED: "ui.problem.signedOut",
  POST_CHANGED: "ui.problem.signedOut",
  POST_REQUIRED: "ui.problem.signedOut",
  BELOW_ASSIGNED: "ui.problem.badInput",
  SUM_BELOW_TARGET: "ui.problem.badInput",
  RULES_BROKEN: "ui.problem.badInput",
  STEP_REFUSED: "ui.problem.stepRefused",
};

/** Something went wrong: plain words, what to do, and below them, small, the code to quote when asking for help. The server speaks Vietnamese only. */
export function Problem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useText();
  const { locale } = useIntl();
  const told = useTold();
  const { code, message, refusals } = readFailure(error);
  const own = t(words[code] ?? "ui.problem.unknown");
  return (
    <Notice tone="bad" role="alert" title={locale === "vi" && !refusals ? (message ?? own) : own}>
      {refusals ? (
        <ul style={{ margin: 0 }}>
          {refusals.map(({ code: why, textVi, textEn }) => (
            <li key={why}>{unparted(told(textVi, textEn))}</li>
          ))}
        </ul>
      ) : null}
      {onRetry ? (
        <Button variant="default" onClick={onRetry}>
          {t("ui.retry")}
        </Button>
      ) : null}
      <p className="soft code">{t("ui.problem.code", { code })}</p>
    </Notice>
  );
}
