import type { MonthReviewQuery } from "../../gql/review.ts";

export type Review = MonthReviewQuery["monthReview"];
export type Reviewed = Review["people"][number];

/** What stands in the form for one person. */
export interface Said extends Pick<Reviewed, "progress" | "activities" | "helperMet"> {
  note: string;
  /** Said for this month; false while it is only what was sent for the month before. */
  confirmed: boolean;
}
export type Sheet = Readonly<Record<string, Said>>;

const isSaid = ({ progress, activities, helperMet, note }: Reviewed) =>
  progress !== null || activities !== null || helperMet !== null || note !== null;

/** The form as it opens: the draft; where it says nothing, last month's answers to be confirmed; nothing for who is new. */
export function begun(people: readonly Reviewed[]): Sheet {
  return Object.fromEntries(
    people.map((one) => {
      const { progress, activities, helperMet } = isSaid(one) ? one : (one.last ?? one);
      return [one.personId, { progress, activities, helperMet, note: one.note ?? "", confirmed: isSaid(one) }];
    }),
  );
}

export const isWhole = ({ progress, activities, helperMet }: Said) => progress !== null && activities !== null && helperMet !== null;
/** Whole as it was last month, and not confirmed yet. */
export const isWaiting = (said: Said) => isWhole(said) && !said.confirmed;

/** "Giữ nguyên tất cả": whatever was taken from last month holds for this one. */
export function keepAll(sheet: Sheet): Sheet {
  return Object.fromEntries(Object.entries(sheet).map(([id, said]) => [id, isWaiting(said) ? { ...said, confirmed: true } : said]));
}

/** What is sent: everybody of whom something was said for this month. */
export function linesOf(sheet: Sheet) {
  return Object.entries(sheet)
    .filter(([, { confirmed }]) => confirmed)
    .map(([personId, { progress, activities, helperMet, note }]) => ({ personId, progress, activities, helperMet, note: note || null }));
}

/** Of whom the two say different things. */
export function differing(mine: Sheet, theirs: Sheet): string[] {
  const told = ({ progress, activities, helperMet, note }: Said) => JSON.stringify([progress, activities, helperMet, note]);
  return Object.keys(theirs).filter((id) => mine[id]?.confirmed && told(mine[id]) !== told(theirs[id]!));
}

/** Everybody of the list, those who came since the form was opened as they begin. */
export function joined(mine: Sheet, people: readonly Reviewed[]): Sheet {
  const fresh = begun(people);
  return Object.fromEntries(Object.entries(fresh).map(([id, said]) => [id, mine[id]?.confirmed ? mine[id] : said]));
}
