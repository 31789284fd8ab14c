import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { badInput } from "../domain/errors.ts";

/** argon2id (the library's default variant): 64 MiB, three passes, one lane; about 50 ms of one core. */
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

const shortest = 10;
const longest = 128;

/** The hash to keep. Refuses what is too short to be safe, with BAD_INPUT on the given field. */
export async function hashPassword(password: string, field: string): Promise<string> {
  if (password.length < shortest || password.length > longest) {
    throw badInput(field, `Mật khẩu dài từ ${shortest} đến ${longest} ký tự. Nên ghép vài từ dễ nhớ.`);
  }
  return hash(password.normalize("NFC"), cost);
}

export async function passwordMatches(kept: string, given: string): Promise<boolean> {
  return given.length <= longest && verify(kept, given.normalize("NFC"));
}

/** Made for nobody: verified when a login is unknown, so that the time of an answer does not tell which logins exist. */
export const nobodysHash = await hash("không ai cả", cost);

const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** Easy to read out over a telephone: four groups of four without look-alike letters, 79 bits. */
export function temporaryPassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}
