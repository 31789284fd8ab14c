import { registerEnumType } from "type-graphql";
import { type ExemptionState, exemptionGrounds, exemptionRules, exemptionStates } from "../domain/exemptions.ts";
import { levels, unitKinds } from "../domain/levels.ts";
import { periodKinds } from "../domain/periods.ts";
import { reorganisationStates, stepKinds, unitFates } from "../domain/reorganisation.ts";
import { roles } from "../domain/roles.ts";
import { sectors } from "../domain/sectors.ts";
import { watchReasons } from "../domain/watch.ts";

export function enumOf<T extends string>(values: readonly T[], name: string, description: string): { [K in T]: K } {
  const made = Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };
  registerEnumType(made, { name, description });
  return made;
}

export type Basis = "AS_WAS" | "AS_NOW";
export type Baseline = "ASSIGNED" | "OWN_RESOLUTION" | "PROGRAMME";
export type AdjustmentState = "ASKED" | "GRANTED" | "PARTLY_GRANTED" | "REFUSED";
export type TargetStepKind = "ISSUED" | "ACKNOWLEDGED" | "ADJUSTMENT_ASKED" | "GRANTED" | "PARTLY_GRANTED" | "REFUSED" | "CLOSED";
export type TargetState = "ISSUED" | "ACKNOWLEDGED";

export const LevelEnum = enumOf(
  levels.map((row) => row.level),
  "Level",
  "The four levels of the tree, from the city down.",
);
export const RoleEnum = enumOf(
  roles.map((row) => row.role),
  "Role",
  "What a person does in a post.",
);
export const UnitKindEnum = enumOf(unitKinds, "UnitKind", "What a unit is by the rules of organisation; rights never depend on it.");
export const SectorEnum = enumOf(sectors, "Sector", "The field a unit works in.");
export const IndicatorKindEnum = enumOf(
  ["FLOW", "STOCK", "RATIO"],
  "IndicatorKind",
  "FLOW adds over time, STOCK is a closing number, RATIO divides sums.",
);
export const PeriodKindEnum = enumOf(periodKinds, "PeriodKind", "How long a reporting period is.");
export const BaselineEnum = enumOf(
  ["ASSIGNED", "OWN_RESOLUTION", "PROGRAMME"],
  "Baseline",
  "Against what a result is measured: assigned from above, the unit's own resolution, or a programme.",
);
export const BasisEnum = enumOf(
  ["AS_WAS", "AS_NOW"],
  "Basis",
  "AS_WAS: each fact counts where its unit hung on the day of the fact. AS_NOW: today's tree over the same facts.",
);
export const TargetStateEnum = enumOf(
  ["ISSUED", "ACKNOWLEDGED"],
  "TargetState",
  "Whether the receiving unit has acknowledged the current version.",
);
export const AttainmentStatusEnum = enumOf(
  ["ON_PACE", "SLOW", "VERY_SLOW", "EXEMPT", "NOT_SET", "NOT_BEGUN"],
  "AttainmentStatus",
  "How a result stands against its target and the share of the period that has passed. NOT_SET: nobody gave a target. NOT_BEGUN: one was given, and nothing of it is due before the period's first day.",
);
export const PaceBasisEnum = enumOf(
  ["CURVE", "STRAIGHT_LINE"],
  "PaceBasis",
  "What is due by a day: the city's results of past years by month once there are three of them, else a straight line over the days.",
);
export const UnitFateEnum = enumOf(unitFates, "UnitFate", "What becomes of a unit that takes part in a decision about the tree.");
export const StepKindEnum = enumOf(stepKinds, "StepKind", "What one step of a decision about the tree does.");
export const ReorganisationStateEnum = enumOf(
  reorganisationStates,
  "ReorganisationState",
  "PLANNED waits for its day. FAILED: on its day something stood in the way, and nothing of it was done.",
);
export const AdjustmentStateEnum = enumOf(
  ["ASKED", "GRANTED", "PARTLY_GRANTED", "REFUSED"],
  "AdjustmentState",
  "Whether an adjustment that was asked for still waits, or how it was answered.",
);
export const TargetStepKindEnum = enumOf(
  ["ISSUED", "ACKNOWLEDGED", "ADJUSTMENT_ASKED", "GRANTED", "PARTLY_GRANTED", "REFUSED", "CLOSED"],
  "TargetStepKind",
  "What happens in the life of a target.",
);
export const ExemptionRuleEnum = enumOf(
  exemptionRules,
  "ExemptionRule",
  "FLOOR: the least number of admissions (R4). MINIMUM_PER_BRANCH: people sent to the class (R3). SHARE_OF_MEMBERS: 3 % (R6).",
);
export const ExemptionGroundEnum = enumOf(
  exemptionGrounds,
  "ExemptionGround",
  "Everybody is a member already, no source is left, a residential-area branch, or another ground that is argued (DOMAIN R5).",
);
export const ExemptionStateEnum = enumOf(exemptionStates, "ExemptionState", "Asked for, approved, refused, or ended before its time.");
export type ExemptionDecision = Extract<ExemptionState, "APPROVED" | "REFUSED">;
export const ExemptionDecisionEnum = enumOf(
  ["APPROVED", "REFUSED"],
  "ExemptionDecision",
  "What the unit above decides about an exemption.",
);
export type ReminderKind = "WATCH" | "ACKNOWLEDGE" | "OTHER";
export const ReminderKindEnum = enumOf(
  ["WATCH", "ACKNOWLEDGE", "OTHER"],
  "ReminderKind",
  "About a unit to watch, about a target not acknowledged yet, or about something else.",
);
export const WatchReasonEnum = enumOf(watchReasons, "WatchReason", "Why a unit is watched.");
export type FileFormat = "PDF" | "DOCX";
export const FileFormatEnum = enumOf<FileFormat>(
  ["PDF", "DOCX"],
  "FileFormat",
  "PDF to be printed and signed, DOCX to be edited in Word first.",
);
