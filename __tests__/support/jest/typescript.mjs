// Suites run as the commands do: Node.js itself loads them, through tsx. The checks of the types are
// in `npm run check`.
import { register as registerCommonJs } from "tsx/cjs/api";
import { register as registerModules } from "tsx/esm/api";

registerCommonJs();
registerModules();
