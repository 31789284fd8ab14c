-- Reference data: what is counted and where people come from (DOMAIN R17, R21–R25).
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
insert into source_group (id, code, name_vi, name_en) values
  (1, 'UNSPECIFIED', 'Chưa phân nhóm', 'Not specified'),
  (2, 'CIVIL_SERVANT', 'Cán bộ, công chức', 'Cadres and civil servants'),
  (3, 'PUBLIC_EMPLOYEE_HEALTH', 'Viên chức y tế', 'Public health employees'),
  (4, 'TEACHER', 'Giáo viên', 'School teachers'),
  (5, 'LECTURER', 'Giảng viên', 'University and college lecturers'),
  (6, 'PUBLIC_EMPLOYEE', 'Viên chức khác', 'Other public employees'),
  (7, 'ARMED_FORCES', 'Quân đội', 'Military'),
  (8, 'POLICE', 'Công an', 'Police'),
  (9, 'DEMOBILISED_SOLDIER', 'Bộ đội, công an xuất ngũ', 'Demobilised soldiers and police'),
  (10, 'MILITIA', 'Dân quân tự vệ, quân nhân dự bị, thanh niên chuẩn bị nhập ngũ', 'Militia, reservists and youth about to enlist'),
  (11, 'WORKER', 'Công nhân trực tiếp sản xuất', 'Workers in direct production'),
  (12, 'ENTERPRISE_STAFF', 'Quản lý, nhân viên doanh nghiệp', 'Enterprise managers and staff'),
  (13, 'PRIVATE_OWNER', 'Chủ doanh nghiệp tư nhân', 'Owners of private enterprises'),
  (14, 'FARMER', 'Nông dân, xã viên hợp tác xã', 'Farmers and cooperative members'),
  (15, 'STUDENT', 'Sinh viên', 'Students'),
  (16, 'PUPIL', 'Học sinh trung học phổ thông', 'Upper-secondary pupils'),
  (17, 'LOCAL_ROLE', 'Cán bộ tổ dân phố, thôn, mặt trận, đoàn thể cơ sở', 'Residential-group, village, Front and mass-organisation leaders'),
  (18, 'RETURNING_YOUTH', 'Thanh niên tốt nghiệp về địa phương', 'Graduates back in their home place'),
  (19, 'FREELANCE', 'Lao động tự do, hộ kinh doanh', 'Self-employed and household businesses'),
  (20, 'RETIRED', 'Người nghỉ hưu', 'Retired people'),
  (21, 'OTHER', 'Thành phần khác', 'Others');
insert into indicator (id, code, kind, name_vi, name_en, unit_vi, unit_en, by_source_group, numerator_id, denominator_id, denominator_as_of) values
  (1, 'ADMISSIONS', 'FLOW', 'Kết nạp đảng viên', 'Admissions', 'đảng viên', 'members', true, null, null, null),
  (2, 'CLASS_CERTIFICATES', 'FLOW', 'Học lớp nhận thức về Đảng', 'Party-awareness class certificates', 'người', 'people', true, null, null, null),
  (3, 'NEW_SOURCES', 'FLOW', 'Quần chúng ưu tú mới', 'New admission sources', 'người', 'people', true, null, null, null),
  (4, 'RECOGNITIONS', 'FLOW', 'Công nhận chính thức', 'Recognitions as official members', 'đảng viên', 'members', false, null, null, null),
  (5, 'EXPELLED', 'FLOW', 'Khai trừ', 'Expulsions', 'đảng viên', 'members', false, null, null, null),
  (6, 'STRUCK_OFF', 'FLOW', 'Xóa tên', 'Struck off', 'đảng viên', 'members', false, null, null, null),
  (7, 'LEFT_ON_REQUEST', 'FLOW', 'Xin ra khỏi Đảng', 'Left on request', 'đảng viên', 'members', false, null, null, null),
  (8, 'MEMBERS', 'STOCK', 'Tổng số đảng viên', 'Members', 'đảng viên', 'members', false, null, null, null),
  (9, 'ADMISSION_SHARE', 'RATIO', 'Tỷ lệ kết nạp trên tổng số đảng viên', 'Admissions as a share of members', '%', '%', false, 1, 8, 'PRIOR_YEAR_END');
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
delete from indicator where kind = 'RATIO';
delete from indicator;
delete from source_group;
reset role;
