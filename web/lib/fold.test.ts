import { expect, test } from "vitest";
import { fold } from "./fold.ts";

test.each([
  ["Đống Đa", "dong da"],
  ["  Văn Miếu -  Quốc Tử Giám ", "van mieu - quoc tu giam"],
  ["Hoà Lạc".normalize("NFD"), "hoa lac"],
  ["ỦY BAN", "uy ban"],
])("%s is found as %s", (text, folded) => expect(fold(text)).toBe(folded));
