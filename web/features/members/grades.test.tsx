import { expect, test } from "vitest";
import { thisYear } from "../../lib/thisYear.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

const year = thisYear();
const counts = { completed: 1, notCompleted: 0, open: 3 };

test("once somebody is classified the list says how many are excellent and how many may be; too many is said as such", async () => {
  const grades = [
    { year, excellent: 3, good: 7, mostExcellent: 2, ...counts },
    { year: year - 1, excellent: 2, good: 8, mostExcellent: 2, ...counts },
  ];
  const { screen } = await renderApp(makeWorld("BASE_COMMITTEE", { grades, can: ["read", "readFigures", "readMembers"] }), "/members");
  const of = (which: number) => screen.getByRole("region", { name: `Xếp loại chất lượng đảng viên năm ${which}` });
  await expect.element(of(year).getByText("Xuất sắc 3 trên 10 đảng viên từ loại tốt trở lên, vượt giới hạn 2 (20%)")).toBeVisible();
  await expect.element(of(year - 1).getByText("Xuất sắc 2 trên 10 đảng viên từ loại tốt trở lên, trong giới hạn 2")).toBeVisible();
  await expect.element(of(year).getByText(/Chưa xếp loại 3/)).toBeVisible();
});

test("before anybody is classified nothing is said", async () => {
  const { screen } = await renderApp(makeWorld("BASE_COMMITTEE", { can: ["read", "readFigures", "readMembers"] }), "/members");
  await expect.element(screen.getByRole("heading", { level: 1 })).toBeVisible();
  await expect.element(screen.getByText(/Xếp loại chất lượng/)).not.toBeInTheDocument();
});
