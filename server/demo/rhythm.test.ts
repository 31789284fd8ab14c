import { expect, test } from "vitest";
import { occasion } from "./rhythm.ts";

test("an admission in the week before an anniversary is held in its honour", () => {
  expect(occasion("2026-05-19")).toBe("Lễ kết nạp chào mừng ngày sinh Chủ tịch Hồ Chí Minh 19/5.");
  expect(occasion("2026-01-27")).toContain("3/2");
  expect(occasion("2026-05-20")).toBeNull();
  expect(occasion("2026-10-30")).toBeNull();
});
