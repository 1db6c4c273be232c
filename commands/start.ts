import { start } from "./start/start";
import { runCommand } from "./terminal/run-command";

void runCommand(start);
