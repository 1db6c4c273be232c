import { rehearsal } from "./rehearse/rehearsal";
import { runCommand } from "./terminal/run-command";

void runCommand(rehearsal);
