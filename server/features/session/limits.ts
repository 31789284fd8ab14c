import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { AppError, rateLimited } from "../../domain/errors.ts";

/** Attempts from one network, whatever the login; those of one login are counted in the database, whether it exists or not. */
const perNetwork = new RateLimiterMemory({ points: 30, duration: 60 });

/** Counts one attempt, also each alias of one request; RATE_LIMITED when there were too many. */
export async function countAttemptFrom(network: string): Promise<void> {
  try {
    await perNetwork.consume(network);
  } catch (refused) {
    if (refused instanceof RateLimiterRes) throw rateLimited(refused.msBeforeNext / 1000);
    throw refused;
  }
}

/** Ten wrong passwords for a login from one network; a new temporary password lifts this at once. */
export const lockedOut = (seconds: number) =>
  new AppError(
    "RATE_LIMITED",
    `Đã nhập sai mật khẩu mười lần từ nơi này. Chờ ${Math.ceil(seconds / 60)} phút rồi thử lại; nếu quên mật khẩu, nhờ người quản lý tài khoản cấp mật khẩu tạm thời.`,
  );

/** A hundred wrong passwords for a login from everywhere; told to whoever gives a wrong one, also where the right one would do. */
export const slowedDown = (seconds: number) =>
  new AppError(
    "RATE_LIMITED",
    `Tên đăng nhập này bị thử sai mật khẩu quá nhiều lần. Ở nơi vẫn thường đăng nhập, nhập lại cho đúng mật khẩu; ở nơi khác, chờ ${Math.ceil(seconds / 3600)} giờ hoặc nhờ người quản lý tài khoản cấp mật khẩu tạm thời.`,
  );
