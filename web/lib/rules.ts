import { zodResolver } from "@hookform/resolvers/zod";
import type { FieldValues, Resolver } from "react-hook-form";
import * as z from "zod/mini";
import { today } from "./fmt.ts";
import type { TextId } from "./text.ts";

/** Rules of form fields. A mistake's message is the id of its text. */
export const rules = {
  text: (missing: TextId) => z.string().check(z.trim(), z.minLength(1, missing), z.maxLength(200, "ui.form.tooLong")),
  optional: () => z.string().check(z.trim(), z.maxLength(2000, "ui.form.tooLong")),
  choice: (missing: TextId) => z.string().check(z.minLength(1, missing)),
  date: () => z.string().check(z.minLength(1, "ui.date.missing"), z.regex(/^$|^\d{4}-\d{2}-\d{2}$/, "ui.date.wrong")),
  /** A day on which something has happened. */
  pastDate: () => rules.date().check(z.refine((day) => day <= today(), "ui.date.future")),
  optionalDate: () => z.string().check(z.regex(/^$|^\d{4}-\d{2}-\d{2}$/, "ui.date.wrong")),
  /** Typed digits, with or without dots between thousands. */
  wholeNumber: (least: 0 | 1) =>
    z
      .string()
      .check(
        z.refine((text) => readWhole(text) !== null && (readWhole(text) ?? -1) >= least, least ? "ui.number.positive" : "ui.number.whole"),
      ),
  /** A target: people from 1 on, or a percentage. */
  amount: (ratio: boolean) =>
    z.string().check(z.refine((text) => (readAmount(text, ratio) ?? 0) >= 1, ratio ? "ui.number.share" : "ui.number.positive")),
};

/** `1.234` and `1234` are 1234; anything that is not a whole number is null. */
export function readWhole(text: string): number | null {
  const typed = text.trim();
  if (!/^\d{1,9}$/.test(typed) && !/^\d{1,3}(\.\d{3}){1,2}$/.test(typed)) return null;
  return Number(typed.replaceAll(".", ""));
}

/** For a form in which one answer decides what else must be filled in. */
export function resolveBy<Values extends FieldValues>(choose: (values: Values) => z.ZodMiniType<Values, Values>): Resolver<Values> {
  return (values, context, options) => zodResolver(choose(values))(values, context, options);
}

export function resolve<Values extends FieldValues>(shape: z.ZodMiniType<Values, Values>): Resolver<Values> {
  return zodResolver(shape);
}

/** Typed people, or a typed percentage ("3", "3,5") as basis points; null when it is neither. */
export function readAmount(text: string, ratio: boolean): number | null {
  if (!ratio) return readWhole(text);
  const typed = text.trim().replace(/%$/, "").trim();
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(typed)) return null;
  return Math.round(100 * Number(typed.replace(",", ".")));
}

/** The same the other way: what a person would type. */
export function typedAmount(value: number, ratio: boolean): string {
  return ratio ? String(value / 100).replace(".", ",") : String(value);
}
