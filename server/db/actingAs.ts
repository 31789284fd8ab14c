import type { Actor } from "../access/actor.ts";
import type { Caller } from "./caller.ts";

/** The actor of this root field, from the snapshot its reads share. */
export async function actingAs(caller: Caller): Promise<Actor> {
  if (caller.actor) return caller.actor;
  const actor = await caller.reading.actor();
  caller.actor ??= actor; // fifty rows ask at once: the first answer serves them all, with the rights worked out once
  return caller.actor;
}
