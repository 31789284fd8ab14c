import type { ProcessingRegisterFileQueryVariables, RetentionQuery, SetRetentionMutationVariables } from "../gql/privacy.ts";
import type { SubjectRequestQuery } from "../gql/requests.ts";
import { today } from "../lib/fmt.ts";
import { requestAnswers } from "./requests.ts";
import type { World } from "./world.ts";

/** What persons asked about their own data. */
export type WorldRequest = SubjectRequestQuery["subjectRequest"];

export type WorldPrivacy = Pick<RetentionQuery["retention"], "months" | "periods"> & {
  proofs: RetentionQuery["deidentifications"]["edges"][number]["node"][];
  requests: WorldRequest[];
};

/** A city's usual period, and one person who is known by name no more. */
export const newPrivacy = (): WorldPrivacy => ({
  months: 24,
  periods: [],
  requests: [],
  proofs: [
    {
      ...{ id: "proof", at: "2026-02-03T02:00:00.000Z", rule: "RETENTION", months: 24, closedOn: "2024-02-01" },
      ...{ closedVi: "Thôi theo dõi", closedEn: "Dropped", fields: ["fullName", "bornOn", "nationalId", "helpers", "papers", "reasons"] },
      ...{ steps: 4, results: 1, entries: 2, unit: { id: "branch", name: "Chi bộ Tổ dân phố số 1" } },
    },
  ],
});

/** Root fields of both kinds about how long names are kept. */
export function privacyAnswers(world: World) {
  const { privacy } = world;
  const told = () => ({ ...privacy, waiting: 12, soon: 2, done: privacy.proofs.length, can: world.can });
  return {
    retention: told,
    deidentifications: () => ({
      totalCount: privacy.proofs.length,
      edges: privacy.proofs.map((node) => ({ cursor: node.id, node })),
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    }),
    processingRegister: [
      {
        ...{
          code: "CANDIDATES",
          nameVi: "Theo dõi quần chúng ưu tú",
          nameEn: "Following candidates",
          peopleVi: "Quần chúng",
          peopleEn: "Candidates",
        },
        ...{
          purposeVi: "Kết nạp đúng trình tự",
          purposeEn: "Admission by the rules",
          groundVi: "Điều lệ Đảng",
          groundEn: "The Party's statutes",
        },
        ...{ keptVi: "24 tháng sau khi đóng hồ sơ", keptEn: "24 months after the close" },
        items: [
          {
            nameVi: "Họ và tên",
            nameEn: "Full name",
            sensitive: false,
            columns: ["person.full_name"],
            levels: ["CITY", "WARD", "BASE", "BRANCH"],
          },
          { nameVi: "Mật khẩu (băm)", nameEn: "Password (hashed)", sensitive: true, columns: ["credential.password_hash"], levels: [] },
        ],
      },
    ],
    processingRegisterFile: ({ format }: ProcessingRegisterFileQueryVariables) => ({
      fileName: `Ho-so-xu-ly-du-lieu-ca-nhan.${format.toLowerCase()}`,
      mediaType: "text/csv",
      content: btoa("x"),
    }),
    ...requestAnswers(world),
    setRetention: ({ input }: SetRetentionMutationVariables) => {
      world.sent.push({ field: "setRetention", input });
      const { months, since } = input;
      privacy.periods = [{ months, since, setAt: "2026-11-22T02:00:00.000Z" }, ...privacy.periods];
      if (since <= today()) privacy.months = months;
      return told();
    },
  };
}
