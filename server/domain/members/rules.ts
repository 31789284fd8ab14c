import type { MemberEvent, MemberFlag, Standing } from "./codes.ts";

/** Whose an event is. ENTRY, CASE, TRANSFER and TREE (a decision that divides a branch) are told by what they come from and recorded by nobody alone. */
export type MemberActor = "ENTRY" | "CASE" | "TRANSFER" | "TREE" | "BRANCH" | "PROPOSER" | "DECIDER";

export interface MemberRule {
  readonly by: MemberActor;
  readonly nameVi: string;
  readonly nameEn: string;
  /** Who it may happen to; null: whoever is not on a list yet. */
  readonly standings: readonly Standing[] | null;
  readonly becomes?: Standing;
  readonly raises?: MemberFlag;
  readonly lowers?: MemberFlag;
  /** Fields of the facts that it asks for. */
  readonly needs?: readonly string[];
}

const members: readonly Standing[] = ["PROBATIONARY", "OFFICIAL"];
const decided = ["number", "standingMembers", "standingYes"];
const throughAllLevels = ["branchOfficial", "branchYes", ...decided];

/** Told by what an event comes from, and recorded by nobody alone. */
export const recordedAlone = (by: MemberActor) => !["ENTRY", "CASE", "TRANSFER", "TREE"].includes(by);

/** What may happen to a member, whose it is and what follows (DOMAIN §3). The database holds the same in member_rules(); a test compares. */
export const memberRules: Record<MemberEvent, MemberRule> = {
  LIST: { by: "ENTRY", nameVi: "Đưa vào danh sách", nameEn: "Listed", standings: null },
  COME_FROM_OUTSIDE: { by: "ENTRY", nameVi: "Chuyển đến từ ngoài thành phố", nameEn: "Came from outside the city", standings: null },
  ADMIT: { by: "ENTRY", nameVi: "Kết nạp", nameEn: "Admitted", standings: null },
  RECOGNISE: {
    by: "CASE",
    nameVi: "Công nhận chính thức",
    nameEn: "Recognised as official",
    standings: ["PROBATIONARY"],
    becomes: "OFFICIAL",
  },
  REMOVE: {
    by: "CASE",
    nameVi: "Xóa tên đảng viên dự bị",
    nameEn: "Probationer removed",
    standings: ["PROBATIONARY"],
    becomes: "STRUCK_OFF",
  },
  ANNUL: { by: "CASE", nameVi: "Hủy quyết định kết nạp", nameEn: "Admission annulled", standings: members, becomes: "ANNULLED" },
  SEND: { by: "TRANSFER", nameVi: "Giới thiệu chuyển sinh hoạt", nameEn: "Sent", standings: members, raises: "IN_TRANSIT" },
  CALL_BACK: { by: "TRANSFER", nameVi: "Thu hồi giấy giới thiệu", nameEn: "Called back", standings: members, lowers: "IN_TRANSIT" },
  RECEIVE: { by: "TRANSFER", nameVi: "Tiếp nhận", nameEn: "Received", standings: members, lowers: "IN_TRANSIT" },
  LEAVE_CITY: {
    by: "TRANSFER",
    nameVi: "Nơi ngoài thành phố đã tiếp nhận",
    nameEn: "Received outside the city",
    standings: members,
    becomes: "TRANSFERRED_OUT",
    lowers: "IN_TRANSIT",
  },
  HOST: {
    by: "TRANSFER",
    nameVi: "Nơi đến tiếp nhận sinh hoạt tạm thời",
    nameEn: "Hosted for a time",
    standings: members,
    raises: "TEMP_AWAY",
    lowers: "IN_TRANSIT",
  },
  RETURN: { by: "TRANSFER", nameVi: "Trở về sinh hoạt", nameEn: "Returned", standings: members, lowers: "TEMP_AWAY" },
  REASSIGN: {
    by: "TREE",
    nameVi: "Chuyển theo quyết định chia tách chi bộ",
    nameEn: "Moved when the branch was divided",
    standings: members,
  },
  EXEMPT: {
    by: "BRANCH",
    nameVi: "Miễn sinh hoạt đảng",
    nameEn: "Exempted from activity",
    standings: members,
    raises: "EXEMPT",
    needs: ["reason"],
  },
  END_EXEMPTION: { by: "BRANCH", nameVi: "Trở lại sinh hoạt đảng", nameEn: "Exemption ended", standings: members, lowers: "EXEMPT" },
  LODGE: {
    by: "BRANCH",
    nameVi: "Gửi sinh hoạt nơi khác",
    nameEn: "Lodged elsewhere",
    standings: members,
    raises: "LODGED",
    needs: ["place"],
  },
  END_LODGING: { by: "BRANCH", nameVi: "Thôi gửi sinh hoạt", nameEn: "Lodging ended", standings: members, lowers: "LODGED" },
  SUSPEND: {
    by: "DECIDER",
    nameVi: "Đình chỉ sinh hoạt đảng",
    nameEn: "Suspended",
    standings: members,
    raises: "SUSPENDED",
    needs: ["number"],
  },
  END_SUSPENSION: {
    by: "DECIDER",
    nameVi: "Hết đình chỉ sinh hoạt",
    nameEn: "Suspension ended",
    standings: members,
    lowers: "SUSPENDED",
  },
  DISCIPLINE: {
    by: "BRANCH",
    nameVi: "Chi bộ thi hành kỷ luật",
    nameEn: "Disciplined by the branch",
    standings: members,
    needs: ["level", "branchOfficial", "branchYes"],
  },
  DISCIPLINE_ABOVE: {
    by: "DECIDER",
    nameVi: "Cấp trên thi hành kỷ luật",
    nameEn: "Disciplined by the committee above",
    standings: members,
    needs: ["level", ...decided],
  },
  CLASSIFY: {
    by: "PROPOSER",
    nameVi: "Xếp loại chất lượng",
    nameEn: "Classified",
    standings: members,
    needs: ["year", "grade"],
  },
  AWARD_BADGE: {
    by: "DECIDER",
    nameVi: "Tặng Huy hiệu Đảng",
    nameEn: "Badge awarded",
    standings: ["OFFICIAL"],
    needs: ["years", "number"],
  },
  EXPEL: { by: "DECIDER", nameVi: "Khai trừ", nameEn: "Expelled", standings: ["OFFICIAL"], becomes: "EXPELLED", needs: throughAllLevels },
  STRIKE_OFF: {
    by: "DECIDER",
    nameVi: "Xóa tên",
    nameEn: "Struck off",
    standings: members,
    becomes: "STRUCK_OFF",
    needs: throughAllLevels,
  },
  LEAVE: {
    by: "DECIDER",
    nameVi: "Cho ra khỏi Đảng theo nguyện vọng",
    nameEn: "Left on request",
    standings: members,
    becomes: "LEFT_ON_REQUEST",
    needs: throughAllLevels,
  },
  DIE: { by: "BRANCH", nameVi: "Từ trần", nameEn: "Deceased", standings: members, becomes: "DECEASED" },
  REINSTATE: {
    by: "DECIDER",
    nameVi: "Phục hồi đảng viên",
    nameEn: "Reinstated",
    standings: ["EXPELLED", "STRUCK_OFF"],
    becomes: "OFFICIAL",
    needs: decided,
  },
};
