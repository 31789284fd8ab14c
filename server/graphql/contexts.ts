import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Pool } from "pg";
import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import type { Changes } from "../db/changes.ts";
import { ReadTransaction } from "../db/reading.ts";
import type { Reference } from "../db/reference.ts";
import type { Context } from "../features/context.ts";
import { hashToken } from "../features/session/token.ts";
import type { PersonalIds } from "../secrets/personalIds.ts";

export interface ContextOptions {
  pool: Pool;
  source: DataSource;
  changes: Changes;
  reference: Reference;
  personalIds: PersonalIds;
  parseCookies: (header: string) => Record<string, string | undefined>;
  log: Logger;
  keyed: Context["keyed"];
  /** Served over https: the cookie takes its strict name and flag. */
  secure: boolean;
}

export function sessionCookie(secure: boolean): string {
  return secure ? "__Host-session" : "session";
}

const never = new AbortController().signal;

/** Makes the context of one operation: nothing is looked up before the door. */
export function contexts({ pool, source, changes, reference, personalIds, secure, parseCookies, log, keyed }: ContextOptions) {
  const name = sessionCookie(secure);

  function make(token: string | undefined, post: string | null, requestId: string): Omit<Context, "ip" | "setSession" | "ended"> {
    const tokenHash = token ? hashToken(token) : null;
    const expectedPost = post?.toLowerCase() ?? null;
    const newReading = () => new ReadTransaction(pool, tokenHash, expectedPost);
    return {
      caller: { log, source, tokenHash, expectedPost, requestId, reference, personalIds, reading: newReading() },
      pool,
      changes,
      keyed,
      newReading,
    };
  }

  return {
    async ofRequest(request: FastifyRequest, reply: FastifyReply): Promise<Context> {
      const post = request.headers["x-post"];
      const setSession = (token: string | null) => {
        const settings = { path: "/", httpOnly: true, sameSite: "strict", secure } as const;
        if (token) reply.setCookie(name, token, { ...settings, maxAge: 7 * 24 * 3600 });
        else reply.clearCookie(name, settings);
      };
      return {
        ...make(request.cookies[name], typeof post === "string" ? post : null, request.id),
        ip: request.ip,
        setSession,
        ended: never,
      };
    },
    ofSocket(request: IncomingMessage, post: string | null, ended: AbortSignal): Context {
      const cookies = parseCookies(request.headers.cookie ?? "");
      const setSession = () => {};
      return { ...make(cookies[name], post, randomUUID()), ip: request.socket.remoteAddress ?? "", setSession, ended };
    },
  };
}
