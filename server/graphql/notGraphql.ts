import type { FastifyReply, FastifyRequest } from "fastify";

const sentences: Record<number, string> = {
  400: "Nội dung gửi không phải JSON đúng. Gửi một đối tượng JSON có trường query.",
  413: "Nội dung gửi quá lớn. Chia thành nhiều yêu cầu nhỏ hơn.",
  415: "Yêu cầu phải có content-type: application/json.",
};

/**
 * What is no request of GraphQL at all never reaches Apollo: it is answered in the form that clients of GraphQL read, as BAD_REQUEST,
 * under the status that tells what is wrong with it.
 */
export function answerNotGraphql(error: { statusCode?: number }, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  const fault = status >= 400 && status < 500;
  if (!fault) request.log.error({ err: error }, "unexpected error");
  const message = fault
    ? (sentences[status] ?? "Yêu cầu không đúng dạng GraphQL qua HTTP.")
    : "Hệ thống gặp lỗi. Thử lại sau; nếu vẫn lỗi, báo quản trị viên.";
  const accept = request.headers.accept ?? "";
  const type = accept.includes("application/graphql-response+json") ? "application/graphql-response+json" : "application/json";
  return reply
    .code(status)
    .type(`${type}; charset=utf-8`)
    .send(JSON.stringify({ errors: [{ message, extensions: { code: fault ? "BAD_REQUEST" : "INTERNAL" } }] }));
}
