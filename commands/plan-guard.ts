import { planGuard } from "./plan-guard/plan-guard";
import { runCommand } from "./terminal/run-command";

void runCommand(planGuard);
