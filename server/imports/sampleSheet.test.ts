import { expect, test } from "vitest";
import { checkRow } from "../sheets/checkRow.ts";
import { readHead } from "../sheets/head.ts";
import { openSheet } from "../sheets/openSheet.ts";
import { importNeeds } from "./mapping.ts";
import { sampleSheet } from "./sampleSheet.ts";

test.each(["MEMBERS", "CANDIDATES"] as const)(
  "every column of the sample of %s is known, nothing needed is absent, and its row can be read",
  async (kind) => {
    const file = await openSheet(sampleSheet(kind));
    const { map, firstRow } = await readHead(file, kind);
    const fields = map.columns.map(({ field }) => field);
    expect(fields).not.toContain(null);
    expect(importNeeds[kind].filter((field) => !fields.includes(field))).toEqual([]);
    const read = [];
    for await (const row of file.rows({ from: firstRow })) read.push(checkRow(row, { map, from1904: file.from1904, today: "2026-12-01" }));
    expect(read).toEqual([{ record: expect.objectContaining({ kind, fullName: "Nguyễn Thị Ví Dụ", nationalId: "001180012345" }) }]);
  },
);
