import { call } from "./call/call";
import { runCommand } from "./terminal/run-command";

void runCommand(call);
