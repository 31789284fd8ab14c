/** Owns the schema and every table; nobody logs in as it, the migrator becomes it. */
export const ownerRole = "chitieu_owner";

/** The roles that row security names: one per level, and the operator of the installation. */
export const levelRoles = ["app_operator", "app_city", "app_ward", "app_base", "app_branch"] as const;

/** What migrations grant to. A log-in of another name becomes one of these the moment it connects. */
export const apiRole = "chitieu_app";
export const workerRole = "chitieu_worker";

/** Sees past row security so that a backup is whole; granted to people, never to the program. */
export const backupRole = "chitieu_backup";

export const schemaName = "chitieu";

/** A log-in with the reference role it acts as and the roles it may switch to. */
export type LogIn = { name: string; password: string; actsAs: string; mayBecome: readonly string[] };
