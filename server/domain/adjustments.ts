import { badInput } from "./errors.ts";

/**
 * What an answer to "please give us `asked` instead of `inForce`" is called. A part lies strictly between the two: on the other side of
 * what is in force, or beyond what was asked, is not an answer to the question but a new target. Null refuses.
 */
export function granted(inForce: number, asked: number, given: number | null): "GRANTED" | "PARTLY_GRANTED" | "REFUSED" {
  if (given === null) return "REFUSED";
  if (given === asked) return "GRANTED";
  const [least, most] = inForce < asked ? [inForce, asked] : [asked, inForce];
  if (given > least && given < most) return "PARTLY_GRANTED";
  throw badInput("grantedValue", `Chấp nhận một phần là số nằm giữa ${least} và ${most}; chấp nhận toàn bộ là ${asked}.`);
}
