import { setTimeout } from "node:timers/promises";
import { openSocket, type Stream, subscribe } from "../watch.ts";
import { type UnitKey, units } from "../worldTree.ts";
import type { Stage } from "./cell.ts";
import { chain, everyUnit, type Seat, type Task } from "./oracle.ts";
import { insertFact } from "./scene.ts";

/** One Subscription field: what it takes to watch a unit, how something comes to happen at a unit, and who is told what of it. */
export interface StreamRow {
  task: Task;
  document(watched: UnitKey): string;
  happen(stage: Stage, changed: UnitKey): Promise<void>;
  /** Whether whoever watches one unit is told of what happened at another. */
  tells(watched: UnitKey, changed: UnitKey): boolean;
  seen(data: never): unknown;
  meant(watched: UnitKey): unknown;
}

export const subscriptions: Record<string, StreamRow> = {
  figuresChanged: {
    task: "lookAtFigures",
    document: (watched) => `subscription { figuresChanged(unitId: "${units[watched].id}") { unitId at } }`,
    async happen({ world, scene }, changed) {
      await insertFact(world, changed, scene[changed].personId, 1, 1);
      await world.fold();
    },
    tells: (watched, changed) => chain(changed).includes(watched),
    seen: ({ figuresChanged }: { figuresChanged: { unitId: string } }) => figuresChanged.unitId,
    meant: (watched) => units[watched].id,
  },
  // A branch's case is everybody's below the city who stands above it; elsewhere the database is made to say that something waits there.
  queueChanged: {
    task: "workOnCases",
    document: (watched) => `subscription { queueChanged(unitId: "${units[watched].id}") { unitId queue at } }`,
    async happen({ world, scene }, changed) {
      const { caseId } = scene[changed];
      if (caseId) await world.owner.query("update candidate set facts = facts where id = $1", [caseId]);
      else await world.owner.query("insert into queue_change values ($1, 'CASES')", [units[changed].id]);
      await world.fold();
    },
    tells: (watched, changed) =>
      watched === changed || (units[changed].level === "BRANCH" && units[watched].level !== "CITY" && chain(changed).includes(watched)),
    seen: ({ queueChanged: { unitId, queue } }: { queueChanged: { unitId: string; queue: string } }) => [unitId, queue],
    meant: (watched) => [units[watched].id, "CASES"],
  },
};

/** What one seat was told while it watched one unit. */
export interface Told {
  seat: Seat;
  watched: UnitKey;
  /** The code of the refusal; "ended" for a stream that ended without one; null while it runs. */
  refused: string | null;
  /** Every event that came, in the order of what happened, with the unit that it happened at. */
  events: { changed: UnitKey; data: unknown }[];
}

interface Watcher extends Stream<unknown> {
  told: Told;
}

/**
 * Lets every seat watch every unit at once, then something happens at one unit after the other. `admitted` says who is waited for;
 * what comes to anybody else is written down just the same.
 */
export async function watchEverything(
  stage: Stage,
  row: StreamRow,
  seats: Seat[],
  admitted: (seat: Seat, watched: UnitKey) => boolean,
): Promise<Told[]> {
  const { app } = stage.world;
  if (!app.server.listening) await app.listen({ host: "127.0.0.1", port: 0 });
  const address = app.listeningOrigin.replace("http", "ws");
  const people = await Promise.all(seats.map((seat) => stage.world.person(seat.role, seat.home)));
  const sockets = people.map((person) => openSocket(address, person));
  try {
    const watchers = seats.flatMap((seat, place) => everyUnit.map((unit) => watch(row, seat, unit, sockets[place]!)));
    await untilEverybodyListens(stage, row, watchers);
    for (const changed of everyUnit) {
      for (const { events } of watchers) events.length = 0;
      await row.happen(stage, changed);
      const meant = watchers.filter(({ told }) => admitted(told.seat, told.watched) && row.tells(told.watched, changed));
      const complete = await until(() => meant.every(({ events }) => events.length > 0));
      await quiet(watchers, 150);
      for (const { told, events } of watchers) told.events.push(...events.map((data) => ({ changed, data })));
      if (!complete) break; // found already: what comes after would only be waited for as long
    }
    return watchers.map(({ told }) => told);
  } finally {
    await Promise.all(sockets.map((socket) => socket.dispose()));
  }
}

function watch(row: StreamRow, seat: Seat, watched: UnitKey, socket: ReturnType<typeof openSocket>): Watcher {
  const told: Told = { seat, watched, refused: null, events: [] };
  const stream = subscribe(socket, row.document(watched));
  stream.ended.then((reason) => {
    told.refused = (reason as { extensions?: { code?: string } }[] | null)?.[0]?.extensions?.code ?? "ended";
  });
  return { ...stream, told };
}

/** A stream does not say that it has begun, so things happen until each was refused or has told of one. */
async function untilEverybodyListens(stage: Stage, row: StreamRow, watchers: Watcher[]): Promise<void> {
  const listening = () => watchers.every(({ told, events }) => told.refused !== null || events.length > 0);
  for (let times = 0; times < 20 && !listening(); times++) {
    for (const changed of everyUnit) await row.happen(stage, changed);
    await quiet(watchers, 500);
  }
}

/** Waits until nothing has come for so many milliseconds. */
async function quiet(watchers: Watcher[], long: number): Promise<void> {
  const count = () => watchers.reduce((sum, { events, told }) => sum + events.length + Number(told.refused !== null), 0);
  for (let known = -1; known !== count(); ) {
    known = count();
    await setTimeout(long);
  }
}

/** Whether it comes true within ten seconds. */
async function until(condition: () => boolean): Promise<boolean> {
  for (const end = Date.now() + 10_000; !condition() && Date.now() < end; ) await setTimeout(10);
  return condition();
}
