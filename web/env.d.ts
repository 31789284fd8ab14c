/** Texts with their ICU messages parsed at build time; see icuMessages.ts. */
declare module "*.json?messages" {
  export const messages: Record<string, string>;
}
