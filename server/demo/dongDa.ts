import { baseWith, branchesOf, numbered, type WardPlan } from "./wardPlan.ts";

/**
 * Đống Đa, filled out in the proportions of its published plan for 2025–2030: 60 base-level units, about 3,000 members,
 * mostly residential branches. Police, offices and health centre are what any ward has; schools, companies and their
 * names are invented.
 */
export const dongDa: WardPlan = {
  code: "00235",
  slug: "dongda",
  members: 3012,
  admissions: 91,
  target: 90,
  bases: [
    baseWith("congan", "Đảng bộ Công an phường", "POLICE", [
      "Tổng hợp Công an phường",
      "Cảnh sát khu vực số 1",
      "Cảnh sát khu vực số 2",
      "Cảnh sát trật tự",
      "Phòng, chống tội phạm",
    ]),
    baseWith("coquan", "Đảng bộ các cơ quan Đảng, đoàn thể và Ủy ban nhân dân phường", "ADMINISTRATIVE", [
      "Văn phòng Đảng ủy",
      "Ban Xây dựng Đảng",
      "Cơ quan Ủy ban Kiểm tra",
      "Cơ quan Ủy ban Mặt trận Tổ quốc",
      "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
      "Phòng Kinh tế, Hạ tầng và Đô thị",
      "Phòng Văn hóa - Xã hội",
      "Trung tâm Phục vụ hành chính công",
    ]),
    baseWith("yte", "Đảng bộ Trung tâm Y tế", "HEALTH", [
      "Tổ chức - Hành chính Trung tâm Y tế",
      "Khám bệnh đa khoa",
      "Kiểm soát bệnh tật",
      "Dược - Xét nghiệm",
      "Trạm Y tế số 1",
      "Trạm Y tế số 2",
    ]),
    baseWith("thpt", "Đảng bộ khối trường trung học phổ thông", "SCHOOL", [
      "Trường THPT Bình Minh",
      "Trường THPT Ánh Dương",
      "Trường THPT Tuổi Trẻ",
      "Trung tâm Giáo dục thường xuyên Sông Tô",
    ]),
    baseWith("caodang", "Đảng bộ Trường Cao đẳng Kỹ thuật Sông Tô", "EDUCATION", [
      "Phòng Đào tạo",
      "Khoa Cơ khí",
      "Khoa Điện - Điện tử",
      "Khoa Công nghệ thông tin",
      "Khối sinh viên",
    ]),
    baseWith("detmay", "Đảng bộ Công ty Cổ phần Dệt may Hoa Sữa", "NON_STATE_ENTERPRISE", [
      "Văn phòng Công ty Hoa Sữa",
      "Phân xưởng may số 1",
      "Phân xưởng may số 2",
      "Phân xưởng hoàn thiện",
    ]),
    baseWith("dothi", "Đảng bộ Công ty TNHH một thành viên Dịch vụ đô thị Khâm Hòa", "STATE_ENTERPRISE", [
      "Văn phòng Công ty Khâm Hòa",
      "Đội môi trường số 1",
      "Đội môi trường số 2",
      "Đội cây xanh - chiếu sáng",
      "Đội thoát nước",
    ]),
  ],
  branches: [
    ...numbered("tdp", "Tổ dân phố số", 34),
    ...branchesOf("MILITARY", { quansu: "Quân sự phường" }),
    ...branchesOf("SCHOOL", {
      mamnon1: "Trường Mầm non Hoa Phượng",
      mamnon2: "Trường Mầm non Sao Mai",
      tieuhoc1: "Trường Tiểu học Hướng Dương",
      tieuhoc2: "Trường Tiểu học Măng Non",
      tieuhoc3: "Trường Tiểu học Bồ Câu Trắng",
      thcs1: "Trường THCS Hoa Sen",
      thcs2: "Trường THCS Ban Mai",
      thcs3: "Trường THCS Sông Tô",
    }),
    ...branchesOf("HEALTH", { benhvien: "Bệnh viện Đa khoa tư nhân An Lành", duoc: "Công ty Dược An Lành" }),
    ...branchesOf("NON_STATE_ENTERPRISE", {
      dn1: "Công ty Cổ phần Thương mại Sao Hôm",
      dn2: "Công ty TNHH Phần mềm Lá Xanh",
      dn3: "Công ty Cổ phần Xây dựng Gạch Đỏ",
      dn4: "Công ty TNHH Vận tải Cánh Diều",
      dn5: "Công ty Cổ phần In Giấy Dó",
      dn6: "Công ty TNHH Khách sạn Ngõ Nhỏ",
    }),
    ...branchesOf("COOPERATIVE", { htx: "Hợp tác xã Thủ công mỹ nghệ Khéo Tay" }),
    ...branchesOf("PUBLIC_SERVICE", { cho: "Ban Quản lý chợ" }),
  ],
};
