import { lintFlow } from "./lint-flow/lint-flow";
import { runCommand } from "./terminal/run-command";

void runCommand(lintFlow);
