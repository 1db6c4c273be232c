import { runCommand } from "./terminal/run-command";
import { traffic } from "./traffic/traffic";

void runCommand(traffic);
