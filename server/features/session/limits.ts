import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { AppError, rateLimited } from "../../domain/errors.ts";

/** Attempts of one address, whatever the login; those of one login are counted in the database, whether it exists or not. */
const perAddress = new RateLimiterMemory({ points: 30, duration: 60 });

/** Counts one attempt, also each alias of one request; RATE_LIMITED when there were too many. */
export async function countAttemptFrom(ip: string): Promise<void> {
  try {
    await perAddress.consume(ip);
  } catch (refused) {
    if (refused instanceof RateLimiterRes) throw rateLimited(refused.msBeforeNext / 1000);
    throw refused;
  }
}

/** A login under which ten wrong passwords were given in a row; a new temporary password lifts this at once. */
export const lockedOut = (seconds: number) =>
  new AppError(
    "RATE_LIMITED",
    `Đã nhập sai mật khẩu mười lần liên tiếp. Chờ ${Math.ceil(seconds / 60)} phút rồi thử lại; nếu quên mật khẩu, nhờ người quản lý tài khoản cấp mật khẩu tạm thời.`,
  );
