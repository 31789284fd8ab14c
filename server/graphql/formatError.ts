import { unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { asAppError } from "../db/errors.ts";
import { AppError } from "../domain/errors.ts";

/** Faults in the request itself, found by Apollo or graphql-js before any resolver ran. */
const requestFaults = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
  "TOO_EXPENSIVE",
  "BAD_INPUT",
]);

/** What people are told; what graphql-js says of it goes with the extensions as `detail`, for programs. */
const sentences: Record<string, string> = {
  GRAPHQL_PARSE_FAILED: "Truy vấn viết sai cú pháp GraphQL hoặc quá dài. Xem chỗ sai ở locations và detail.",
  GRAPHQL_VALIDATION_FAILED: "Truy vấn không khớp lược đồ. Xem lại tên trường, đối số và kiểu giá trị ở locations và detail.",
  BAD_USER_INPUT: "Giá trị gửi kèm truy vấn không đúng kiểu. Xem lại ở detail.",
  BAD_REQUEST: "Yêu cầu không đúng dạng GraphQL qua HTTP. Xem lại ở detail.",
  OPERATION_RESOLUTION_FAILURE: "Không xác định được thao tác cần chạy. Gửi operationName là tên một thao tác có trong truy vấn.",
};

/** The same of what graphql-js found wrong with a subscription, which comes without a code. */
export const faultOf = (code: keyof typeof sentences, { message, locations }: GraphQLFormattedError): GraphQLFormattedError => ({
  message: sentences[code]!,
  ...(locations && { locations }),
  extensions: { code, detail: message },
});

/** AppErrors leave with code and field; anything else of ours is logged and leaves as INTERNAL without a detail. */
export function formatError(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = asAppError(unwrapResolverError(error));
    const { path, locations } = formatted;
    if (cause instanceof AppError) {
      const extensions = { code: cause.code, ...(cause.field && { field: cause.field }), ...cause.details };
      return { message: cause.message, ...(path && { path }), extensions };
    }
    const code = String(formatted.extensions?.code ?? "");
    const { field } = formatted.extensions ?? {};
    if (requestFaults.has(code) && !path) {
      const sentence = sentences[code];
      const detail = sentence && { detail: formatted.message };
      const extensions = { code, ...(typeof field === "string" && { field }), ...detail };
      const message = sentence ?? formatted.message;
      return { message, ...(locations && { locations }), extensions };
    }
    log.error({ err: cause, path }, "unexpected error");
    return {
      message: "Hệ thống gặp lỗi. Thử lại sau; nếu vẫn lỗi, báo quản trị viên.",
      ...(path && { path }),
      extensions: { code: "INTERNAL" },
    };
  };
}
