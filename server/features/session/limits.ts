import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { rateLimited } from "../../domain/errors.ts";

/** Attempts of one address, whatever the login; the lock of one account stands in the database. */
const perAddress = new RateLimiterMemory({ points: 30, duration: 60 });
const perLogin = new RateLimiterMemory({ points: 10, duration: 60 });

/** Counts one attempt, also each alias of one request; RATE_LIMITED when there were too many. */
export async function countSignInAttempt(ip: string, login: string): Promise<void> {
  try {
    await perAddress.consume(ip);
    await perLogin.consume(login);
  } catch (refused) {
    if (refused instanceof RateLimiterRes) throw rateLimited(refused.msBeforeNext / 1000);
    throw refused;
  }
}
