import { stackArtefact } from "../../simulator/node/stack-artefact";
import { readStack } from "../../simulator/node/synthesized-stack";
import { reportOf } from "../../simulator/traffic/report";
import { figuresOf, type Figures } from "../../simulator/traffic/study/figures";
import { theoryOf } from "../../simulator/traffic/theory";
import { runTraffic } from "../../simulator/traffic/traffic";
import { DEFAULTS } from "../../stacks/constructs/defaults";
import { outcomeOf } from "../call-outcome";
import type { StudyTraffic } from "./candidate";

/** Plays the traffic against one stack. @param progress called with the number of calls done */
export const playCandidate = async (
  stack: string,
  { population, calls, seed, pricing }: StudyTraffic,
  progress: (done: number) => void,
): Promise<Figures> => {
  const artefact = stackArtefact(readStack(stack));
  const theory = await theoryOf(artefact, population, outcomeOf);
  const counts = await runTraffic(artefact, { population, calls, seed, outcomeOf, progress });
  const { agentSecondsPerCall } = DEFAULTS;
  return figuresOf(reportOf(counts, theory, { agentSecondsPerCall, pricing }));
};
