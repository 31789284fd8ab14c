import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { axeFindings } from "../../test/axe.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

type Screen = Awaited<ReturnType<typeof renderApp>>["screen"];

async function pick(screen: Screen, label: string, name: string) {
  await screen.getByRole("combobox", { name: label }).fill(name);
  await screen
    .getByRole("option", { name: new RegExp(name) })
    .first()
    .click();
}
const next = (screen: Screen) => screen.getByRole("button", { name: "Tiếp tục" }).click();
async function giveGrounds(screen: Screen) {
  await screen.getByLabelText("Lý do").fill("Sắp xếp theo địa bàn");
  await screen.getByLabelText("Số văn bản").fill("12-QĐ/TU");
  await screen.getByLabelText("Trích yếu").fill("Sắp xếp tổ chức");
  await screen.getByRole("button", { name: "Xem trước" }).click();
}

type Dialog = ReturnType<Screen["getByRole"]>;
async function carryOut(screen: Screen, look: (dialog: Dialog) => Promise<void> = () => Promise.resolve()) {
  await screen.getByRole("button", { name: "Thực hiện ngay" }).click();
  const dialog = screen.getByRole("dialog", { name: "Thực hiện thay đổi này ngay?" });
  await look(dialog);
  await dialog.getByRole("button", { name: "Thực hiện ngay" }).click();
}

test("a move is asked step by step, shown with its counts, and sent once it is confirmed", { timeout: 60_000 }, async () => {
  const world = makeWorld("CITY_ADMINISTRATOR");
  const { screen } = await renderApp(world, "/reorganise");
  await next(screen);
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Chọn một loại thay đổi.");
  await screen.getByRole("radio", { name: "Chuyển cấp trên" }).click();
  await next(screen);
  await pick(screen, "Thêm đơn vị vào danh sách", "Láng");
  await next(screen);
  await pick(screen, "Cấp trên mới", "Kim Liên");
  await next(screen);
  await expect.element(screen.getByRole("list", { name: "Các bước của quyết định" })).toHaveTextContent("1. Chuyển cấp trên: ");
  await next(screen);
  await giveGrounds(screen);
  await expect.element(screen.getByText(/12 chi bộ, 340 đảng viên, 3 chỉ tiêu đang giao, 2 chức vụ đi cùng đơn vị/)).toBeVisible();
  await expect.element(screen.getByText("Kéo theo: 1 đề nghị điều chỉnh khép lại, 2 miễn trừ chấm dứt.")).toBeVisible();
  const numbers = screen.getByRole("table", { name: "Trước và sau thay đổi" });
  await expect.element(numbers.getByRole("row", { name: /Láng/ })).toHaveTextContent(/1\.200 → 860.*4 → 3.*30 → 18/);
  await expect.element(numbers.getByRole("row", { name: /Mới \(lập mới\)/ })).toBeVisible();
  const handed = screen.getByRole("list", { name: "Tổ chức chuyển giao" });
  await expect.element(handed).toHaveTextContent("Đảng bộ phường Láng không còn 1 đơn vị trực thuộc: Đảng bộ Công an.");
  const targets = screen.getByRole("table", { name: "Chỉ tiêu thay đổi" });
  await expect.element(targets.getByRole("row", { name: /Kim Liên/ })).toHaveTextContent(/năm 2026.*70 → 108 đảng viên/);
  expect(await axeFindings()).toEqual([]);
  await carryOut(screen, async (dialog) => {
    await expect.element(dialog).toHaveTextContent(/12-QĐ\/TU.*Thành ủy Hà Nội, có hiệu lực từ ngày/);
    await expect.element(dialog.getByText("1.200 → 860")).toBeVisible();
    await expect.element(dialog.getByText("70 → 108 đảng viên")).toBeVisible();
    expect(world.sent.some(({ field }) => field === "reorganise")).toBe(false);
  });
  await expect.element(screen.getByRole("heading", { level: 1, name: /dự định và đã thực hiện/ })).toBeVisible();
  expect(world.sent.at(-1)).toMatchObject({
    field: "reorganise",
    input: {
      reason: "Sắp xếp theo địa bàn",
      instrument: { number: "12-QĐ/TU", issuer: "Thành ủy Hà Nội", title: "Sắp xếp tổ chức" },
      steps: [{ kind: "MOVE", unitIds: ["city-7"], underId: "city-4" }],
    },
  });
});

test("a division shows who is left over and is not left before everybody is divided", async () => {
  const world = makeWorld("WARD_STAFF");
  const { screen } = await renderApp(world, "/reorganise?change=SPLIT");
  await screen.getByRole("combobox", { name: "Đơn vị cần thay đổi" }).fill("Chi bộ");
  await screen.getByRole("option").first().click();
  await next(screen);
  await expect.element(screen.getByText(/Đảng viên: đang có 31/)).toBeVisible();
  await screen.getByRole("checkbox", { name: /tiếp tục hoạt động/ }).click();
  await screen.getByRole("textbox", { name: "Tên mới" }).nth(0).fill("Chi bộ A");
  await screen.getByRole("textbox", { name: "Tên mới" }).nth(1).fill("Chi bộ B");
  await screen.getByRole("textbox", { name: "Đảng viên" }).nth(0).fill("20");
  await screen.getByRole("textbox", { name: "Đảng viên" }).nth(1).fill("10");
  await expect.element(screen.getByText("còn lại chưa chia: 1", { exact: false })).toBeVisible();
  await next(screen);
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Đảng viên: đang có 31, đã chia 30.");
  await screen.getByRole("textbox", { name: "Đảng viên" }).nth(1).fill("11");
  const sources = screen.getByRole("textbox", { name: "Nguồn quần chúng ưu tú" });
  await sources.nth(0).fill("4");
  await sources.nth(1).fill("5");
  await next(screen);
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Nguồn quần chúng ưu tú: đang có 6, đã chia 9.");
  await expect.element(sources.nth(1)).toHaveAttribute("aria-invalid", "true");
  await expect.element(screen.getByRole("textbox", { name: "Đảng viên" }).nth(1)).not.toHaveAttribute("aria-invalid", "true");
  expect(await axeFindings()).toEqual([]);
  await sources.nth(1).fill("2");
  await next(screen);
  await expect.element(screen.getByRole("heading", { level: 2, name: "Các bước của quyết định" })).toBeVisible();
});

test("a decision has several steps under one paper, which can be edited and removed; its preview is one", async () => {
  const world = makeWorld("CITY_ADMINISTRATOR");
  const { screen } = await renderApp(world, "/reorganise?change=RENAME");
  const rename = async (unit: string, name: string) => {
    await pick(screen, "Đơn vị cần thay đổi", unit);
    await next(screen);
    await screen.getByRole("textbox", { name: "Tên mới" }).fill(name);
    await next(screen);
  };
  const add = async () => {
    await screen.getByRole("button", { name: "Thêm bước" }).click();
    await screen.getByRole("radio", { name: "Đổi tên, mã" }).click();
    await next(screen);
  };
  await rename("Láng", "Tên thứ nhất");
  await add();
  await rename("Kim Liên", "Tên thứ hai");
  await add();
  await rename("Láng", "Tên thứ ba");
  const list = screen.getByRole("list", { name: "Các bước của quyết định" });
  await screen.getByRole("button", { name: "Bỏ bước 3" }).click();
  await screen.getByRole("button", { name: "Sửa bước 1" }).click();
  for (let place = 0; place < 2; place++) await next(screen);
  await screen.getByRole("textbox", { name: "Tên mới" }).fill("Tên đã sửa");
  await next(screen);
  await expect.element(list).toHaveTextContent(/1\. .*Tên đã sửa.*2\. .*Tên thứ hai/);
  expect(list.element().textContent).not.toContain("Tên thứ ba");
  await next(screen);
  await giveGrounds(screen);
  await carryOut(screen);
  await expect
    .poll(() => world.sent.at(-1))
    .toMatchObject({
      field: "reorganise",
      input: {
        steps: [
          { kind: "RENAME", name: "Tên đã sửa" },
          { kind: "RENAME", name: "Tên thứ hai" },
        ],
      },
    });
});

test("a part of a divided unit may go to one that exists", async () => {
  const { screen } = await renderApp(makeWorld("WARD_STAFF"), "/reorganise?change=SPLIT");
  await screen.getByRole("combobox", { name: "Đơn vị cần thay đổi" }).fill("Chi bộ");
  await screen.getByRole("option").first().click();
  await next(screen);
  await screen.getByRole("checkbox", { name: "Đơn vị đang có" }).click();
  await next(screen);
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Chọn đơn vị đang có");
  await pick(screen, "Đơn vị nhận", "Chi bộ");
  await screen.getByRole("textbox", { name: "Đảng viên" }).fill("5");
  await next(screen);
  await expect.element(screen.getByRole("list", { name: "Các bước của quyết định" })).toHaveTextContent(/Chia tách: .* → /);
});

test("what stands in the way is shown where it is mended", async () => {
  const { screen } = await renderApp(makeWorld("WARD_STAFF"), "/reorganise?change=SPLIT");
  await screen.getByRole("combobox", { name: "Đơn vị cần thay đổi" }).fill("Chi bộ");
  await screen.getByRole("option").first().click();
  await next(screen);
  await screen.getByRole("textbox", { name: "Tên mới" }).fill("Chi bộ Sai");
  await next(screen);
  await next(screen);
  await giveGrounds(screen);
  await expect.element(screen.getByRole("button", { name: "Thực hiện ngay" })).toBeDisabled();
  await screen.getByRole("button", { name: "Sửa bước 1" }).click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent("đang có 6, đã chia 7");
  await expect.element(screen.getByRole("textbox", { name: "Nguồn quần chúng ưu tú" })).toHaveAttribute("aria-invalid", "true");
});

test("leaving a change that was begun is asked once more", async () => {
  const { screen } = await renderApp(makeWorld("CITY_ADMINISTRATOR"), "/reorganise?change=MOVE");
  await pick(screen, "Thêm đơn vị vào danh sách", "Láng");
  await screen.getByRole("button", { name: "Hủy", exact: true }).click();
  const dialog = screen.getByRole("dialog", { name: "Bỏ thay đổi đang nhập?" });
  await dialog.getByRole("button", { name: "Hủy", exact: true }).click();
  await expect.element(screen.getByRole("list", { name: "Đơn vị đã chọn" })).toHaveTextContent("Láng");
  await screen.getByRole("button", { name: "Hủy", exact: true }).click();
  await dialog.getByRole("button", { name: "Bỏ thay đổi" }).click();
  await expect.element(screen.getByRole("heading", { level: 1, name: /dự định và đã thực hiện/ })).toBeVisible();
});

test("the list says what each change did, and of one that failed at which step, why, and what to do", async () => {
  const { screen } = await renderApp(makeWorld("CITY_ADMINISTRATOR"), "/reorganisations");
  await expect.element(screen.getByText(/^Đã làm: 1 đảng bộ cơ sở, 12 chi bộ/)).toBeVisible();
  // Of the planned one and of the one that was carried out.
  expect(screen.getByText("Trước và sau thay đổi").elements()).toHaveLength(2);
  await screen.getByText("Trước và sau thay đổi").last().click();
  await expect.element(screen.getByText("1.200 → 860").last()).toBeVisible();
  await expect.element(screen.getByText("Đổi loại hình, lĩnh vực: Chi bộ 3 → Y tế")).toBeVisible();
  await expect.element(screen.getByText("Bước 2: Đơn vị tiếp nhận đã kết thúc hoạt động. Chọn đơn vị khác.")).toBeVisible();
  await expect.element(screen.getByText(/Không có gì thay đổi/)).toBeVisible();
  await expect.element(screen.getByRole("listitem").getByRole("link", { name: "Lập thay đổi mới" })).toBeVisible();
});

test("the whole way can be gone by keyboard", { timeout: 60_000 }, async () => {
  const { screen } = await renderApp(makeWorld("CITY_ADMINISTRATOR"), "/reorganise");
  const choice = screen.getByRole("radio", { name: "Chuyển cấp trên" });
  await expect.element(choice).toBeVisible();
  while (document.activeElement !== choice.element()) await userEvent.tab();
  await userEvent.keyboard(" ");
  while (document.activeElement?.textContent !== "Tiếp tục") await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("heading", { level: 2, name: "Đơn vị" })).toHaveFocus();
  await userEvent.tab();
  await userEvent.keyboard("Láng");
  await expect.element(screen.getByRole("option").first()).toBeVisible();
  await userEvent.keyboard("{ArrowDown}{Enter}");
  await expect.element(screen.getByRole("list", { name: "Đơn vị đã chọn" })).toHaveTextContent("Láng");
});

test("what is planned can be cancelled after asking once more, by whom the server lets", async () => {
  const world = makeWorld("CITY_ADMINISTRATOR");
  const { screen } = await renderApp(world, "/reorganisations");
  await expect.element(screen.getByText("Đang chờ đến ngày")).toBeVisible();
  expect(screen.getByRole("button", { name: "Thu hồi thay đổi này" }).elements()).toHaveLength(1);
  await screen.getByRole("button", { name: "Thu hồi thay đổi này" }).click();
  expect(await axeFindings()).toEqual([]);
  await screen.getByRole("dialog").getByRole("button", { name: "Thu hồi thay đổi này" }).click();
  await expect.poll(() => world.sent.at(-1)).toEqual({ field: "cancelReorganisation", input: "d1" });
});

test("the ways in stand only where the server allows them", async () => {
  await page.viewport(1280, 900);
  const { screen } = await renderApp(makeWorld("AUDITOR"), "/units");
  await expect.element(screen.getByRole("heading", { level: 1 })).toBeVisible();
  await expect.element(screen.getByRole("link", { name: "Lập thay đổi mới", exact: true })).not.toBeInTheDocument();
});

test("a unit of the table is dissolved by a decision, which begins with it", async () => {
  await page.viewport(1280, 900);
  const { screen, history } = await renderApp(makeWorld("CITY_ADMINISTRATOR", { unitsBelow: 4 }), "/units");
  await screen.getByRole("link", { name: "Giải thể", exact: true }).first().click();
  await expect.poll(() => history.location.pathname).toBe("/reorganise");
  expect(new URLSearchParams(history.location.search).get("change")).toBe("DISSOLVE");
  await next(screen);
  await expect.element(screen.getByRole("combobox", { name: "Đơn vị kế thừa số liệu (không bắt buộc)" })).toBeVisible();
});
