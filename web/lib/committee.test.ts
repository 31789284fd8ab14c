import { expect, test } from "vitest";
import { committeeOf } from "./committee.ts";

test.each([
  ["Đảng bộ thành phố Hà Nội", "Thành ủy Hà Nội"],
  ["Đảng bộ phường Đống Đa", "Đảng ủy phường Đống Đa"],
  ["Chi bộ Tổ dân phố số 1", "Chi bộ Tổ dân phố số 1"],
])("papers of %s are issued by %s", (organisation, committee) => expect(committeeOf(organisation)).toBe(committee));
