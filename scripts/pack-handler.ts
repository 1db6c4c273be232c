/** A step of `npm run build`: puts the handler's bundle into the package. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleHandler, PREPARED_BUNDLE } from "../stacks/handler-bundle";

writeFileSync(join(__dirname, "..", "dist", "package", PREPARED_BUNDLE), bundleHandler());
