/** Which role a session has, remembered only to name prepared statements (plans differ by role); never to decide anything. */
const roleHints = new Map<string, string>();

export function rememberRole(tokenHash: string, level: string): void {
  if (roleHints.size > 10_000) roleHints.clear();
  roleHints.set(tokenHash, level);
}

/** The name under which a session's connection keeps a statement; undefined, so that nothing is kept, for a session seen first. */
export function statementName(tokenHash: string, name: string): string | undefined {
  const role = roleHints.get(tokenHash);
  return role && `${name}:${role}`;
}
