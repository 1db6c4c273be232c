import type { Command } from "commander";
import { newCommand } from "../terminal/new-command";
import type { Terminal } from "../terminal/terminal";
import type { PlanGuardOptions } from "./plan-guard";

export const planGuardCommand = (terminal: Terminal): Command =>
  newCommand(terminal, {
    name: "plan-guard",
    purpose: "Judges a Terraform plan before it is applied: is the phone line safe?",
    summary: "judge a Terraform plan",
    examples: [
      [
        "Apply a plan only where it is safe",
        "npx spam-gate plan-guard plan.json && terraform apply gate.tfplan",
      ],
      [
        "Judge one module of a plan",
        "terraform show -json gate.tfplan | npx spam-gate plan-guard - --module module.reception",
      ],
    ],
    exitCodes: [
      [0, "the phone line is safe"],
      [1, "it is not; one line for each finding says why"],
      [2, "the input is wrong, or the plan cannot be judged"],
    ],
    badInput: 2,
  })
    .argument("<plan>", 'what "terraform show -json gate.tfplan" printed; - reads standard input')
    .option("--module <address>", "judge one module, such as module.reception (default: all)")
    .action(async (plan: string, options: PlanGuardOptions) => {
      const { planGuard } = await import("./plan-guard.js");
      terminal.exitCode = planGuard(plan, options, terminal);
    });
