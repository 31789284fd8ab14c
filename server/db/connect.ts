import pg from "pg";

/** One connection for one piece of work, closed afterwards whatever happens. */
export async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, application_name: "chitieu-start" });
  client.on("error", () => {}); // a lost connection also fails the query in hand, which reports it
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** The same server and log-in, another database. */
export function inDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}

/** The same server and database, another log-in; without a password the server must trust it. */
export function asUser(url: string, user: string, password: string): string {
  const other = new URL(url);
  other.username = encodeURIComponent(user);
  other.password = encodeURIComponent(password);
  return other.href;
}

export const userOf = (url: string) => decodeURIComponent(new URL(url).username);
export const passwordOf = (url: string) => decodeURIComponent(new URL(url).password);
export const databaseOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1));

/** Host, port and database without log-in: fit to be shown and logged. */
export const placeOf = (url: string) => `${new URL(url).hostname}:${new URL(url).port || "5432"}/${databaseOf(url)}`;

export const sqlState = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");
