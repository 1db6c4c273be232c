/** The command line, as this process. */
import { runAsProcess } from "./terminal/run";
import { spamGate } from "./spam-gate";

void runAsProcess(spamGate);
