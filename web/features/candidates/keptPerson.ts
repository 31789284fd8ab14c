/** What has been typed of a person who is not sent yet. */
export interface PersonTyped {
  fullName: string;
  bornOn: string;
  sex: string;
  sourceGroup: string;
  on: string;
}

const prefix = "chitieu.person.";

/** Where it is kept: in this tab alone, for one account, so that a reload loses nothing and nobody else finds a name. */
export const personKey = (accountId: string) => `${prefix}${accountId}`;

export function keptPerson(key: string): Partial<PersonTyped> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "{}") as Partial<PersonTyped>;
  } catch {
    return {};
  }
}

/** Null forgets what was kept. */
export function keepPerson(key: string, typed: PersonTyped | null): void {
  try {
    if (typed) sessionStorage.setItem(key, JSON.stringify(typed));
    else sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing loses the typing on reload.
  }
}

/** Signing out leaves no name behind. */
export function forgetPeople(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}
