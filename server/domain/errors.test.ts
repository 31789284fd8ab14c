import { expect, test } from "vitest";
import { AppError, badInput, conflict, errorCodes, forbidden, notFound, rateLimited } from "./errors.ts";

test("an error carries its code, its message and the field at fault", () => {
  const error = badInput("fullName", "Nhập họ và tên.");
  expect(error).toBeInstanceOf(AppError);
  expect(error).toBeInstanceOf(Error);
  expect({ ...error, message: error.message }).toMatchObject({ code: "BAD_INPUT", message: "Nhập họ và tên.", field: "fullName" });
});

test("what does not exist and what is not yours read alike", () => {
  // Nothing but what was asked by may tell one answer from another.
  expect(notFound("unitId")).toMatchObject({ code: "NOT_FOUND", message: notFound().message, field: "unitId" });
  expect(notFound()).toMatchObject({ field: undefined });
});

test("a refusal without a reason still says whom to ask", () => {
  expect(forbidden().message).toContain("cấp ủy cấp trên");
  expect(forbidden("Chỉ Đảng ủy phường được giao chỉ tiêu.").message).toBe("Chỉ Đảng ủy phường được giao chỉ tiêu.");
});

test("a conflict may name the field it is about", () => {
  expect(conflict("Tên đăng nhập đã có. Chọn tên khác.", "login").field).toBe("login");
});

test("waiting time is told in whole seconds, at least one", () => {
  expect(rateLimited(0.2).message).toContain("Chờ 1 giây");
  expect(rateLimited(29.1).message).toContain("Chờ 30 giây");
});

test("codes are unique and upper-case, as clients rely on them", () => {
  expect(new Set(errorCodes).size).toBe(errorCodes.length);
  for (const code of errorCodes) expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
});
