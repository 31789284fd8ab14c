import type { SubjectRequestQuery, SubjectRequestsQuery } from "../../gql/requests.ts";

export type Listed = SubjectRequestsQuery["subjectRequests"]["edges"][number]["node"];
export type Request = SubjectRequestQuery["subjectRequest"];
export const kinds = ["ACCESS", "CORRECT", "ERASE", "RESTRICT", "WITHDRAW"] as const;
export const identities = ["ID_CARD", "KNOWN", "AUTHORISED"] as const;
export const outcomes = ["GRANTED", "PARTLY", "REFUSED"] as const;
export const grounds = ["KEPT_BY_LAW", "NOT_IDENTIFIED", "NOT_HELD", "RIGHTS_OF_OTHERS", "REPEATED"] as const;

const byHand = ["CORRECT", "RESTRICT", "WITHDRAW"] as const;
/** Of these the program keeps what was decided alone: whoever works with the person does it, on the person's own page. */
export const isByHand = (kind: Request["kind"]): kind is (typeof byHand)[number] => byHand.some((one) => one === kind);
