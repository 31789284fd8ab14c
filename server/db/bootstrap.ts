import { createHmac } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { StartError } from "../startError.ts";
import { armDatabase, fillDatabase } from "./bootstrapDatabase.ts";
import { createRoles, setPassword, whoBootstraps } from "./bootstrapRoles.ts";
import { connectFailure } from "./checkServer.ts";
import { asUser, passwordOf, placeOf, sqlState, userOf, withClient } from "./connect.ts";
import { apiRole, type LogIn, levelRoles, workerRole } from "./roles.ts";

export type Bootstrapped = {
  /** The worker's address: the one given, or the owner's with the worker's log-in. */
  workerUrl: string;
  /** What a weaker caller could not do, in English for the log. */
  notes: string[];
};

/**
 * Makes roles, log-ins, extensions and the schema where they are missing; a second run alters nothing. The owner's log-in is a
 * superuser, or owns the database and has CREATEROLE. May run at the same time against several databases of one cluster.
 */
export async function bootstrap(ownerUrl: string, apiUrl: string, givenWorkerUrl?: string): Promise<Bootstrapped> {
  const workerUrl = givenWorkerUrl ?? asUser(ownerUrl, workerRole, workerPassword(apiUrl));
  const logIns = logInsOf(apiUrl, workerUrl);
  return withClient(ownerUrl, async (client) => {
    const caller = await whoBootstraps(client);
    const roleNotes = await untilUndisturbed(() => createRoles(client, caller, logIns));
    const databaseNotes = await untilUndisturbed(() => fillDatabase(client, caller));
    await untilUndisturbed(() => armDatabase(client, logIns));
    await ensureLogIn(client, apiUrl, logIns[0]!, "API_DATABASE_URL");
    await ensureLogIn(client, workerUrl, logIns[1]!, "WORKER_DATABASE_URL");
    return { workerUrl, notes: [...roleNotes, ...databaseNotes] };
  });
}

/** The same rights and settings for a fresh copy of a database that was bootstrapped before. */
export function armCopy(ownerUrl: string, apiUrl: string, workerUrl: string): Promise<void> {
  return withClient(ownerUrl, (client) => untilUndisturbed(() => armDatabase(client, logInsOf(apiUrl, workerUrl))));
}

function logInsOf(apiUrl: string, workerUrl: string): LogIn[] {
  return [
    { name: userOf(apiUrl), password: passwordOf(apiUrl), actsAs: apiRole, mayBecome: levelRoles },
    { name: userOf(workerUrl), password: passwordOf(workerUrl), actsAs: workerRole, mayBecome: [] },
  ];
}

/** Several API processes need the same one without sharing a file; an injection in the API's connections cannot compute it. */
function workerPassword(apiUrl: string): string {
  return createHmac("sha256", passwordOf(apiUrl)).update(workerRole).digest("base64url");
}

/** A password is set only when the log-in fails, so that restarts leave the cluster untouched. */
async function ensureLogIn(client: pg.Client, url: string, logIn: LogIn, variable: string): Promise<void> {
  const tryIt = () => withClient(url, (connection) => connection.query("select 1"));
  try {
    await tryIt();
  } catch (error) {
    if (sqlState(error) !== "28P01") throw connectFailure(error, placeOf(url), variable);
    await untilUndisturbed(() => setPassword(client, logIn));
    await tryIt().catch((again) => {
      throw connectFailure(again, placeOf(url), variable);
    });
  }
}

/** Roles are shared by all databases of a cluster and advisory locks are not: so whoever is disturbed simply begins again. */
async function untilUndisturbed<Result>(work: () => Promise<Result>, attempts = 30): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (sqlState(error) === "42501") {
        const message = `tài khoản trong DATABASE_URL thiếu quyền (${(error as Error).message}); cần siêu quyền, hoặc là chủ cơ sở dữ liệu có CREATEROLE.`;
        throw new StartError("BOOTSTRAP_DENIED", message, "DATABASE_URL");
      }
      if (!disturbed(error) || attempt >= attempts) throw error;
      await sleep(Math.random() * 20 * attempt);
    }
  }
}

const disturbed = (error: unknown) =>
  ["23505", "42710", "42P06", "40P01"].includes(sqlState(error)) ||
  (sqlState(error) === "XX000" && /concurrently (updated|deleted)/.test((error as Error).message));
