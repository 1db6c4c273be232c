#!/usr/bin/env node
// The command line: in a clone from its TypeScript, in the package from what `npm run build` wrote.
import { existsSync } from "node:fs";

const sources = new URL("../commands/cli.ts", import.meta.url);
if (existsSync(sources)) {
  await import("tsx");
  await import(sources.href);
} else {
  await import("../dist/package/commands/cli.js");
}
