import type { UsersQuery } from "../../gql/users.ts";

export type User = UsersQuery["users"]["edges"][number]["node"];

/** A log-in and the password that must be changed at the first sign-in. */
export interface NewSecret {
  login: string;
  temporaryPassword: string;
}
