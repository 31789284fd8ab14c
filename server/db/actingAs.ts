import type { Actor } from "../access/actor.ts";
import type { Caller } from "./caller.ts";

/** The actor of this root field, from the snapshot its reads share. */
export async function actingAs(caller: Caller): Promise<Actor> {
  caller.actor ??= await caller.reading.actor();
  return caller.actor;
}
