import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { Sensitive } from "../domain/sensitive.ts";
import { StartError } from "../startError.ts";
import { type Key, type KeyRing, newKeyRing } from "./keyRing.ts";

const variable = "PERSONAL_ID_KEYS";
const others = 0o007;

/**
 * Reads the key ring of an installation. `mayCreate` says that no number was ever sealed in its database, so that a missing file is a first
 * start and not a loss; otherwise, and for a path that was not given, a StartError says what to do. Nothing of a key is ever in an error.
 */
export function openKeyFile(file: string | undefined, { mayCreate }: { mayCreate: boolean }): KeyRing {
  if (!file) {
    const message = `dùng cơ sở dữ liệu riêng thì phải đặt ${variable}: đường dẫn tới tệp khóa của số định danh cá nhân.`;
    throw new StartError("KEYS_PATH", message, variable);
  }
  if (isMissing(file)) {
    if (!mayCreate) throw missing(file);
    createOnce(file);
  }
  return readKeyFile(file);
}

function isMissing(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) === undefined;
}

function missing(file: string): StartError {
  const message = `không thấy tệp khóa ${file}, mà đã có số định danh được khóa bằng nó; hãy khôi phục tệp này từ bản sao cất riêng.`;
  return new StartError("KEYS_MISSING", message, variable);
}

function readKeyFile(file: string): KeyRing {
  const { mode } = statSync(file);
  // Windows keeps rights elsewhere and answers 0666 for every file.
  if (process.platform !== "win32" && mode & others) {
    const message = `tệp khóa ${file} đang mở cho mọi tài khoản của máy; hãy chạy: chmod 600 ${file}`;
    throw new StartError("KEYS_OPEN_TO_ALL", message, variable);
  }
  try {
    const { sealing, index } = JSON.parse(readFileSync(file, "utf8"));
    return { sealing: readKeys(sealing), index: readKeys(index) };
  } catch {
    const message = `không đọc được tệp khóa ${file}: tệp hỏng hoặc chương trình không có quyền đọc; hãy khôi phục từ bản sao cất riêng.`;
    throw new StartError("KEYS_BROKEN", message, variable);
  }
}

function readKeys(list: { id: string; key: string }[]): [Key, ...Key[]] {
  const [first, ...rest] = list.map(({ id, key }): Key => {
    const secret = Buffer.from(key, "base64");
    if (!/^[0-9a-f]{8}$/.test(id) || secret.length !== 32) throw new RangeError("not a key");
    return { id, secret: new Sensitive(secret) };
  });
  if (!first || new Set(list.map(({ id }) => id)).size < list.length) throw new RangeError("not a list of keys");
  return [first, ...rest];
}

/** Of two starts at once, the one that links first has made the ring for both. */
function createOnce(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const aside = writeAside(file, newKeyRing());
  try {
    linkSync(aside, file);
  } catch (error) {
    if (isMissing(file)) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Puts another ring in place of the one in the file, whole or not at all; who could read the file before still can, and nobody else. */
export function replaceKeyFile(file: string, ring: KeyRing): void {
  const { uid, gid, mode } = statSync(file);
  const aside = writeAside(file, ring);
  try {
    chownSync(aside, uid, gid);
    chmodSync(aside, mode & ~others);
    renameSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
}

function writeAside(file: string, ring: KeyRing): string {
  const aside = `${file}.${process.pid}.new`;
  rmSync(aside, { force: true });
  const written = (keys: readonly Key[]) => keys.map(({ id, secret }) => ({ id, key: secret.reveal().toString("base64") }));
  const handle = openSync(aside, "wx", 0o600);
  try {
    writeSync(handle, `${JSON.stringify({ sealing: written(ring.sealing), index: written(ring.index) }, null, 2)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return aside;
}
