import { baseWith, branchesOf, type WardPlan } from "./wardPlan.ts";

/** A second city, wholly invented: two wards, one base committee, three branches. It proves that cities are apart. */
export const tinyCity: { code: string; slug: string; name: string; wards: readonly (WardPlan & { name: string })[] } = {
  code: "MAU",
  slug: "songmay",
  name: "Đảng bộ thành phố Sông Mây (dữ liệu mẫu)",
  wards: [
    {
      code: "MAU-01",
      slug: "bentruc",
      name: "Đảng bộ phường Bến Trúc",
      members: 96,
      admissions: 3,
      target: 3,
      bases: [baseWith("cang", "Đảng bộ Công ty Cảng sông Bến Trúc", "STATE_ENTERPRISE", ["Văn phòng Cảng", "Đội bốc xếp"])],
      branches: [],
    },
    {
      code: "MAU-02",
      slug: "doithong",
      name: "Đảng bộ phường Đồi Thông",
      members: 41,
      admissions: 2,
      target: 2,
      bases: [],
      branches: branchesOf("RESIDENTIAL", { tdp1: "Tổ dân phố số 1" }),
    },
  ],
};
