import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { icuMessages } from "./icuMessages.ts";

const api = `http://127.0.0.1:${process.env.PORT ?? "4000"}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), icuMessages()],
  resolve: { alias: { "@formatjs/icu-messageformat-parser": "@formatjs/icu-messageformat-parser/no-parser.js" } },
  build: { outDir: "../dist/web", emptyOutDir: true, target: "es2022" },
  server: { proxy: { "/graphql": { target: api, ws: true } } },
});
