import { period } from "./planShapes.ts";

const cell = (value: number | null, kept: string | null = null) => ({ value, kept });
const row = (code: string, now: ReturnType<typeof cell>, before = now) => ({ row: code, now, before, percent: null });

/** Forms 2 and 2B as a city is told them: one number kept back, two units told together. */
export const statistics = ({ unitId, period: id }: { unitId: string; period: string }) => ({
  unit: { id: unitId, level: "CITY", name: "Đảng bộ thành phố Hà Nội" },
  period: period(id),
  before: period(`${Number(id.slice(0, 4)) - 1}${id.slice(4)}`),
  rows: [
    { ...row("TOTAL", cell(120), cell(100)), percent: 120 },
    row("MINORITY", cell(null, "SMALL")),
    row("RELIGIOUS", cell(14), cell(null, "NOT_RELEASED")),
    row("STUDENT", cell(31)),
    row("AGE_18_30", cell(80)),
    row("AVERAGE_AGE", cell(28.4)),
    row("REMOVED", cell(6)),
    row("EXPELLED", cell(null, "SMALL")),
  ],
  parts: [
    {
      category: "RELIGIOUS",
      units: [
        { id: "ward", level: "WARD", name: "Đảng bộ phường Đống Đa" },
        { id: "other", level: "WARD", name: "Đảng bộ xã Hòa Lạc" },
      ],
      own: false,
      count: 14,
      total: 90,
    },
  ],
});
