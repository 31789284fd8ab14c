/**
 * Every code a client can meet in `extensions.code`. Codes are part of the API: add, never rename.
 *
 * - UNAUTHENTICATED: no session, or it has ended; sign in again.
 * - SIGN_IN_FAILED: login or password wrong; never says which.
 * - PASSWORD_CHANGE_REQUIRED: nothing else is allowed before a new password is chosen.
 * - POST_REQUIRED: this operation must name the post it acts in by its id, in the header `x-post` (over a socket, `post` in the connection's parameters).
 * - POST_CHANGED: the session acts in another post than the one this operation expects; also when that one is nobody's or somebody else's.
 * - NOT_FOUND: does not exist, or lies outside the asker's place; the two must read alike. `field` names the argument, where only one names a thing.
 * - FORBIDDEN: visible to the asker, but the act is not theirs.
 * - BAD_INPUT: one field is wrong; `field` names it.
 * - BELOW_ASSIGNED: one's own resolution would stay below what was assigned; say why to do so knowingly.
 * - CONFLICT: the row changed meanwhile, or the act contradicts its state.
 * - SUM_BELOW_TARGET: less would be given to the units below than was to be given; name the difference to do so knowingly.
 * - RULES_BROKEN: what would be issued goes against the plan's own rules; name each break to do so knowingly.
 * - STEP_REFUSED: the procedure does not allow this step of a case; `refusals` holds each reason's code and words.
 * - EVENT_REFUSED: this cannot happen to the member as they stand.
 * - NO_AUTHORITY: the unit whose act it is has not the capability on that day; `field` names the day. Its level above gives it by decision.
 * - CAPABILITY_DATES: the unit has that capability already, has it not, or its end is decided, on that day.
 * - CAPABILITY_USED: something recorded on or after that day rests on the capability; choose a later day.
 * - IDEMPOTENCY_CONFLICT: this client key was used before with another request.
 * - PERIOD_CLOSED: the period no longer takes facts, or is over for targets; record an adjustment in an open one.
 * - RATE_LIMITED: too many attempts; wait.
 * - FILE_TOO_LARGE: an uploaded file is larger than is taken.
 * - UNAVAILABLE: a needed service is away for a moment; try again.
 * - INTERNAL: a fault of ours; details stay in the log.
 *
 * Before any operation runs, GraphQL itself answers BAD_REQUEST (no request of GraphQL: no JSON, no content type), GRAPHQL_PARSE_FAILED,
 * GRAPHQL_VALIDATION_FAILED (`field` names an argument whose written value is wrong) and TOO_EXPENSIVE; what GraphQL says of it
 * in its own words is `detail`.
 */
export const errorCodes = [
  "UNAUTHENTICATED",
  "SIGN_IN_FAILED",
  "PASSWORD_CHANGE_REQUIRED",
  "POST_REQUIRED",
  "POST_CHANGED",
  "NOT_FOUND",
  "FORBIDDEN",
  "BAD_INPUT",
  "BELOW_ASSIGNED",
  "CONFLICT",
  "SUM_BELOW_TARGET",
  "RULES_BROKEN",
  "STEP_REFUSED",
  "EVENT_REFUSED",
  "NO_AUTHORITY",
  "CAPABILITY_DATES",
  "CAPABILITY_USED",
  "IDEMPOTENCY_CONFLICT",
  "PERIOD_CLOSED",
  "RATE_LIMITED",
  "FILE_TOO_LARGE",
  "UNAVAILABLE",
  "INTERNAL",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** The only error whose message reaches a person: plain Vietnamese that says what to do. */
export class AppError extends Error {
  override readonly name = "AppError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly field?: string,
    /** What a program needs besides, beside `code` and `field` in the extensions; never a personal value. */
    readonly details?: Readonly<Record<string, unknown>>,
  ) {
    super(message);
  }
}

/**
 * The answer for "absent" and for "not yours" must be the same to the byte: a field may only be what was asked by, never what was found.
 * Left out, the guard names the argument where only one names a thing.
 */
export const notFound = (field?: string) =>
  new AppError("NOT_FOUND", "Không tìm thấy mục này trong phạm vi của đồng chí. Kiểm tra lại mã hoặc đường dẫn đã dùng.", field);

export const forbidden = (message = "Đồng chí không có quyền làm việc này. Liên hệ cấp ủy cấp trên nếu cần được phân quyền.") =>
  new AppError("FORBIDDEN", message);

export const badInput = (field: string, message: string) => new AppError("BAD_INPUT", message, field);

export const conflict = (message: string, field?: string, details?: Readonly<Record<string, unknown>>) =>
  new AppError("CONFLICT", message, field, details);

export const unauthenticated = () => new AppError("UNAUTHENTICATED", "Phiên làm việc đã hết. Đăng nhập lại để tiếp tục.");

export const signInFailed = () => new AppError("SIGN_IN_FAILED", "Tên đăng nhập hoặc mật khẩu không đúng. Nhập lại cả hai.");

export const passwordChangeRequired = () =>
  new AppError("PASSWORD_CHANGE_REQUIRED", "Đổi mật khẩu tạm thời trước khi dùng các chức năng khác.");

export const postRequired = () =>
  new AppError("POST_REQUIRED", "Yêu cầu chưa nêu chức vụ đang làm việc: gửi mã chức vụ trong tiêu đề x-post (mã lấy từ me hoặc signIn).");

export const postMalformed = () =>
  new AppError("POST_REQUIRED", "Mã chức vụ trong tiêu đề x-post không đúng dạng: phải là mã (UUID) lấy từ me hoặc signIn.");

export const postChanged = () =>
  new AppError(
    "POST_CHANGED",
    "Chức vụ nêu trong yêu cầu (x-post) không phải chức vụ mà phiên này đang dùng. Trên trang web: tải lại trang. Qua API: gửi mã chức vụ lấy từ me, hoặc đổi chức vụ bằng actAs.",
  );

export const idempotencyConflict = () =>
  new AppError("IDEMPOTENCY_CONFLICT", "Mã gửi này đã dùng cho một nội dung khác. Tải lại trang rồi nhập lại.", "clientKey");

export const periodClosed = (field: string, message = "Kỳ này đã khóa sổ. Ghi điều chỉnh vào kỳ đang mở.") =>
  new AppError("PERIOD_CLOSED", message, field);

export const targetClosed = () => periodClosed("period", "Kỳ của chỉ tiêu này đã kết thúc nên chỉ tiêu đã đóng, không sửa được nữa.");

export const rateLimited = (seconds: number) =>
  new AppError("RATE_LIMITED", `Đã thử quá nhiều lần. Chờ ${Math.max(1, Math.ceil(seconds))} giây rồi thử lại.`);

export const numbersTried = () =>
  new AppError(
    "RATE_LIMITED",
    "Hôm nay đã ghi 50 số định danh từ tài khoản này. Ngày mai ghi tiếp, hoặc nhờ cấp phường, xã nhập cả danh sách từ tệp.",
    "nationalId",
  );
