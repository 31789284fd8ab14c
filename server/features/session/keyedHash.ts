import { createHmac, randomBytes, scryptSync } from "node:crypto";

const purpose = "chitieu: attempts to sign in";

/**
 * What the database may keep of a text, in hex: equal for equal texts, and nothing to guess with for who holds a copy of the database. The key
 * comes from the password of the API's log-in, which every process of an installation has and no copy holds; made slowly, because that
 * password may be a short one. Without a password each process has a key of its own until it ends.
 */
export function keyedHash(password: string): (text: string) => string {
  const key = password ? scryptSync(password, purpose, 32) : randomBytes(32);
  return (text) => createHmac("sha256", key).update(text).digest("hex");
}
