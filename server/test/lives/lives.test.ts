import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { projectRoot } from "../../projectRoot.ts";
import { type LivesPlayed, playLives } from "./lives.ts";
import { livesPage } from "./page.ts";

/** A few by default; `npm run campaign:lives` plays the full number in worlds of 500 and writes docs/lives.md. */
const full = Number(process.env.LIVES ?? 0);
const worlds: [string, number, number][] = full
  ? Array.from({ length: Math.ceil(full / 500) }, (_, at) => ["campaign", at, 500])
  : [["lives", 0, 10]];
const played: LivesPlayed[] = [];
afterAll(() => {
  if (full && played.length === worlds.length) writeFileSync(path.join(projectRoot, "docs", "lives.md"), livesPage(played));
});

test.each(worlds)(
  "random lives (%s %i), corrections among them: every counter of every unit and month, every place and standing is what the model says",
  async (seed, at, many) => {
    const seen = await playLives(`${seed} ${at}`, many);
    played.push(seen);
    expect(seen.differences).toEqual([]);
    expect(seen.corrections).toBeGreaterThan(many / 2);
    expect(Object.keys(seen.ends).length).toBeGreaterThan(3);
  },
  full ? 7_200_000 : 120_000,
);
