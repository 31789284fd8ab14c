import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { asAppError } from "../db/errors.ts";
import { AppError, badInput } from "../domain/errors.ts";
import type { Context } from "../features/context.ts";
import { badRows } from "../features/imports/badRows.ts";
import { importSample } from "../features/imports/sample.ts";
import { takeFile, tooLarge } from "../features/imports/upload.ts";
import { standardLimits } from "../sheets/limits.ts";

type Contexts = (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;

const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  CONFLICT: 409,
  FILE_TOO_LARGE: 413,
  INTERNAL: 500,
  UNAVAILABLE: 503,
};
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Files go in and out beside GraphQL, as streams: POST /files/imports takes one, GET /files/imports/:id/bad-rows gives its bad rows back, GET
 * /files/imports/samples/:kind a workbook to be filled in. All need the post in `x-post`, which no page of another origin can send without asking first; the file's name comes in a header and never in an address.
 */
export async function addImportFiles(fastify: FastifyInstance, ofRequest: Contexts, log: Logger): Promise<void> {
  await fastify.register(async (files) => {
    files.removeAllContentTypeParsers();
    // Left as a stream; every byte is counted as it comes.
    files.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));
    files.setErrorHandler((error, _request, reply) => answer(error, reply, log));

    files.post("/files/imports", async (request, reply) => {
      if (Number(request.headers["content-length"] ?? 0) > standardLimits.fileBytes) throw tooLarge();
      const { caller } = await ofRequest(request, reply);
      const upload = {
        id: header(request, "x-import-id"),
        kind: header(request, "x-import-kind"),
        fileName: header(request, "x-file-name"),
      };
      try {
        const taken = await takeFile({ ...caller, field: "uploadImport" }, upload, request.body as AsyncIterable<Buffer>);
        return await reply.code(201).send(taken);
      } finally {
        await caller.reading.close();
      }
    });

    files.get<{ Params: { kind: string } }>("/files/imports/samples/:kind", async (request, reply) => {
      const { caller } = await ofRequest(request, reply);
      try {
        return await reply.type(xlsx).send(await importSample({ ...caller, field: "uploadImport" }, request.params.kind));
      } finally {
        await caller.reading.close();
      }
    });

    files.get<{ Params: { id: string } }>("/files/imports/:id/bad-rows", async (request, reply) => {
      const { caller } = await ofRequest(request, reply);
      try {
        const bytes = await badRows({ ...caller, field: "downloadBadRows" }, request.params.id);
        return await reply.type(xlsx).header("cache-control", "no-store").send(bytes);
      } finally {
        await caller.reading.close();
      }
    });
  });
}

/** Headers hold ASCII only, so a text in one is percent-encoded. */
function header(request: FastifyRequest, name: string): string {
  const value = request.headers[name];
  try {
    return typeof value === "string" ? decodeURIComponent(value) : "";
  } catch {
    return "";
  }
}

/** In the form of GraphQL's errors, so that clients read all alike. */
function answer(error: unknown, reply: FastifyReply, log: Logger): FastifyReply {
  const meant = asAppError(error);
  const untyped = error instanceof Error && "statusCode" in error && error.statusCode === 415;
  const told =
    meant instanceof AppError
      ? meant
      : untyped
        ? badInput("content-type", "Tệp phải gửi với content-type: application/octet-stream.")
        : null;
  if (!told) log.error({ err: error }, "unexpected error");
  const code = told?.code ?? "INTERNAL";
  const message = told?.message ?? "Hệ thống gặp lỗi. Thử lại sau; nếu vẫn lỗi, báo quản trị viên.";
  return reply.code(statuses[code] ?? 400).send({ errors: [{ message, extensions: { code, ...(told?.field && { field: told.field }) } }] });
}
