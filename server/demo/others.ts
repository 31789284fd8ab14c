import { baseWith, branchesOf, numbered, type WardPlan } from "./wardPlan.ts";

/** Two more wards and one commune with plausible units below them; companies, schools and their names are invented. */
const hoanKiem: WardPlan = {
  code: "00070",
  slug: "hoankiem",
  members: 3640,
  admissions: 84,
  target: 90,
  bases: [
    baseWith("congan", "Đảng bộ Công an phường", "POLICE", [
      "Tổng hợp Công an phường",
      "Cảnh sát khu vực",
      "Cảnh sát trật tự",
      "Phố đi bộ",
    ]),
    baseWith("coquan", "Đảng bộ các cơ quan Đảng, đoàn thể và Ủy ban nhân dân phường", "ADMINISTRATIVE", [
      "Cơ quan Đảng",
      "Cơ quan Mặt trận và đoàn thể",
      "Văn phòng Ủy ban nhân dân",
      "Phòng Văn hóa - Xã hội",
      "Trung tâm Phục vụ hành chính công",
    ]),
    baseWith("khachsan", "Đảng bộ Công ty Cổ phần Khách sạn Hồ Xanh", "NON_STATE_ENTERPRISE", [
      "Văn phòng Khách sạn Hồ Xanh",
      "Khối buồng phòng",
      "Khối nhà hàng",
    ]),
    baseWith("benhvien", "Đảng bộ Bệnh viện Phố Cổ", "HEALTH", ["Khối hành chính", "Khối nội", "Khối ngoại", "Khối cận lâm sàng"]),
  ],
  branches: [
    ...numbered("tdp", "Tổ dân phố số", 28),
    ...branchesOf("MILITARY", { quansu: "Quân sự phường" }),
    ...branchesOf("SCHOOL", { mamnon: "Trường Mầm non Phố Cổ", tieuhoc: "Trường Tiểu học Hồ Xanh", thcs: "Trường THCS Hồ Xanh" }),
    ...branchesOf("NON_STATE_ENTERPRISE", { dn1: "Công ty TNHH Lữ hành Ba Sáu Phố", dn2: "Công ty Cổ phần Vàng bạc Hàng Thau" }),
    ...branchesOf("PUBLIC_SERVICE", { cho: "Ban Quản lý chợ Phố Cổ", nhahat: "Nhà hát Múa rối Trẻ" }),
  ],
};

const lang: WardPlan = {
  code: "00199",
  slug: "lang",
  members: 4120,
  admissions: 118,
  target: 110,
  bases: [
    baseWith("congan", "Đảng bộ Công an phường", "POLICE", ["Tổng hợp Công an phường", "Cảnh sát khu vực", "Cảnh sát trật tự"]),
    baseWith("coquan", "Đảng bộ các cơ quan Đảng, đoàn thể và Ủy ban nhân dân phường", "ADMINISTRATIVE", [
      "Cơ quan Đảng",
      "Cơ quan Mặt trận và đoàn thể",
      "Văn phòng Ủy ban nhân dân",
      "Phòng Kinh tế, Hạ tầng và Đô thị",
    ]),
    baseWith("daihoc", "Đảng bộ Trường Đại học Kinh tế Bờ Sông", "EDUCATION", [
      "Khoa Kinh tế",
      "Khoa Quản trị",
      "Khoa Ngoại ngữ",
      "Phòng Đào tạo",
      "Sinh viên số 1",
      "Sinh viên số 2",
    ]),
    baseWith("benhvien", "Đảng bộ Bệnh viện Bờ Sông", "HEALTH", ["Khối hành chính", "Khối nội", "Khối ngoại", "Khối nhi", "Khối dược"]),
    baseWith("vienthong", "Đảng bộ Công ty Cổ phần Viễn thông Sóng Mới", "NON_STATE_ENTERPRISE", [
      "Khối kỹ thuật",
      "Khối kinh doanh",
      "Khối nghiên cứu",
    ]),
  ],
  branches: [
    ...numbered("tdp", "Tổ dân phố số", 30),
    ...branchesOf("MILITARY", { quansu: "Quân sự phường" }),
    ...branchesOf("SCHOOL", {
      mamnon: "Trường Mầm non Bờ Sông",
      tieuhoc: "Trường Tiểu học Cây Đa",
      thcs: "Trường THCS Cây Đa",
      thpt: "Trường THPT Bờ Sông",
    }),
    ...branchesOf("NON_STATE_ENTERPRISE", { dn1: "Công ty TNHH Thiết kế Mái Ngói", dn2: "Công ty Cổ phần Nước sạch Giếng Làng" }),
  ],
};

const batTrang: WardPlan = {
  code: "00577",
  slug: "battrang",
  members: 2480,
  admissions: 63,
  target: 65,
  bases: [
    baseWith("congan", "Đảng bộ Công an xã", "POLICE", ["Tổng hợp Công an xã", "Cảnh sát khu vực", "An ninh, trật tự"]),
    baseWith("coquan", "Đảng bộ các cơ quan Đảng, đoàn thể và Ủy ban nhân dân xã", "ADMINISTRATIVE", [
      "Cơ quan Đảng",
      "Cơ quan Mặt trận và đoàn thể",
      "Văn phòng Ủy ban nhân dân",
    ]),
    baseWith("gomsu", "Đảng bộ Công ty Cổ phần Gốm sứ Men Lam", "NON_STATE_ENTERPRISE", [
      "Xưởng tạo hình",
      "Xưởng men và lò nung",
      "Khối kinh doanh Men Lam",
    ]),
  ],
  branches: [
    ...numbered("thon", "Thôn số", 22),
    ...branchesOf("MILITARY", { quansu: "Quân sự xã" }),
    ...branchesOf("SCHOOL", {
      mamnon: "Trường Mầm non Men Ngọc",
      tieuhoc: "Trường Tiểu học Lò Bầu",
      thcs: "Trường THCS Lò Bầu",
      thpt: "Trường THPT Ven Đê",
    }),
    ...branchesOf("HEALTH", { tramyte: "Trạm Y tế xã" }),
    ...branchesOf("COOPERATIVE", { htxgom: "Hợp tác xã Gốm Bàn Xoay", htxrau: "Hợp tác xã Rau an toàn Bãi Bồi" }),
    ...branchesOf("NON_STATE_ENTERPRISE", { dn1: "Công ty TNHH Gạch cổ Sân Đình" }),
  ],
};

export const otherWards: readonly WardPlan[] = [hoanKiem, lang, batTrang];
