import "./stacks/preload-cdktf";
import { App } from "cdktf";
import { GateStack } from "./stacks/gate-stack";
import { outputDirectory } from "./stacks/output-directory";
import { runApp } from "./stacks/run-app";
import { loadEnvironments } from "./stacks/settings/environments";
import { selectEnvironments } from "./stacks/settings/select-environment";

runApp(({ environment }) => {
  const gates = selectEnvironments(loadEnvironments(process.env, __dirname), environment);

  const app = new App({ outdir: outputDirectory(process.env, __dirname) });
  for (const { stack, settings } of gates) new GateStack(app, stack, { settings });
  app.synth();
});
