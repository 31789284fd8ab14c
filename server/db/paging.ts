import { badInput } from "../domain/errors.ts";
import type { Connection, Edge } from "../entities/connection.ts";

/** What a keyset cursor holds: the values of the ordering columns of one row. */
type Keys = (string | number)[];

const mostRows = 200;

export function encodeCursor(keys: Keys): string {
  return Buffer.from(JSON.stringify(keys)).toString("base64url");
}

/** The ordering values behind a cursor that this list made; null without one. */
export function decodeCursor(after: string | null | undefined, length: number): Keys | null {
  if (!after) return null;
  try {
    const keys: unknown = JSON.parse(Buffer.from(after, "base64url").toString());
    const sound = Array.isArray(keys) && keys.length === length && keys.every((key) => typeof key === "string" || typeof key === "number");
    if (sound) return keys as Keys;
  } catch {
    // falls through to the one answer for every bad cursor
  }
  throw badInput("after", "Vị trí trang không đúng. Mở lại danh sách từ đầu.");
}

export function checkFirst(first: number): number {
  if (first >= 1 && first <= mostRows) return first;
  throw badInput("first", `Số dòng mỗi trang từ 1 đến ${mostRows}.`);
}

/** Most pages are asked for their last cursor only. */
class LazyEdge<T> implements Edge<T> {
  constructor(
    readonly node: T,
    private readonly keysOf: (row: T) => Keys,
  ) {}

  get cursor(): string {
    return encodeCursor(this.keysOf(this.node));
  }
}

/** A page from `first + 1` rows: the extra one only tells that more follow. */
export function pageOf<T>(
  rows: T[],
  first: number,
  after: string | null | undefined,
  keysOf: (row: T) => Keys,
  totalCount?: number,
): Connection<T> {
  const edges = rows.slice(0, first).map((node) => new LazyEdge(node, keysOf));
  const page: Connection<T> = {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
  if (totalCount !== undefined) page.totalCount = totalCount;
  return page;
}
