import { useCallback } from "react";
import { date } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useCatalogue } from "../../parts/catalogue.ts";
import type { Said, SaidField } from "./said.ts";

/** Facts of a person in the order in which they are read. */
export const saidFields = [
  "fullName",
  "bornOn",
  "sex",
  "sourceGroup",
  "tags",
  "occupation",
  "education",
  "minority",
  "religious",
  "youthUnion",
  "hardArea",
  "specialReview",
  "overAgeGrounds",
  "youthUnionHere",
  "tradeUnionHere",
  "noMembers",
  "before",
] as const satisfies SaidField[];

/** What is said of one fact, in words; what nobody asked yet is said so. */
export function useSaidWords() {
  const t = useText();
  const { ready, group } = useCatalogue();
  return useCallback(
    (said: Said, field: SaidField): string => {
      const answer = (value: boolean | null | undefined) =>
        value === null || value === undefined ? t("person.notAsked") : t(value ? "person.yes" : "person.no");
      switch (field) {
        case "fullName":
          return said.fullName;
        case "bornOn":
          return date(said.bornOn);
        case "sex":
          return t(`sex.${said.sex}`);
        case "sourceGroup":
          return ready ? group(said.sourceGroup) : "";
        case "tags":
          return said.tags.map((tag) => t(`sourceTag.${tag}`)).join(", ") || t("person.none");
        case "occupation":
          return said.occupation ? t(`occupation.${said.occupation}`) : t("person.notAsked");
        case "education":
          return said.education ? t(`education.${said.education}`) : t("person.notAsked");
        case "before": {
          const { before } = said;
          if (!before) return t("person.no");
          return [
            t("person.leftOn", { date: date(before.leftOn) }),
            before.ground ? t(`leavingGround.${before.ground}`) : null,
            before.clearedOn ? t("person.clearedOn", { date: date(before.clearedOn) }) : null,
            before.readmittedBefore ? t("person.readmitted") : null,
          ]
            .filter(Boolean)
            .join(" · ");
        }
        default:
          return answer(said[field]);
      }
    },
    [t, ready, group],
  );
}
