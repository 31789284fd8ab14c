import { parse } from "@formatjs/icu-messageformat-parser";
import type { Plugin } from "vite";

/** Turns `web/i18n/*.json?messages` into parsed ICU messages, so that the browser needs no message parser. */
export function icuMessages(): Plugin {
  return {
    name: "icu-messages",
    enforce: "pre",
    transform(code, id) {
      if (!/\/i18n\/\w+\.json\?messages$/.test(id)) return null;
      const texts = JSON.parse(code) as Record<string, string>;
      const parsed = Object.entries(texts).map(([key, text]) => [key, parse(text)] as const);
      return { code: `export const messages = ${JSON.stringify(Object.fromEntries(parsed))}`, moduleType: "js" };
    },
  };
}
