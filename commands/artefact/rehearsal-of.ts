import { GATE_MODES } from "../../functions/challenge/mode";
import { rehearse, type Rehearsal } from "../../simulator/rehearsal/rehearse";
import { knownCallers } from "./known-callers";
import type { ArtefactOptions } from "./options";
import { MODE_VARIABLE, readArtefact } from "./read-artefact";

/**
 * The rehearsal of a stack or a flow, in the mode that is asked for, or in all: an operator may
 * switch at any time.
 *
 * @throws UserError, SimulatorError or FlowError
 */
export const rehearsalOf = (options: ArtefactOptions): Promise<Rehearsal> => {
  const artefact = readArtefact(options);
  return rehearse(
    artefact,
    options.mode === undefined ? { [MODE_VARIABLE]: GATE_MODES } : {},
    knownCallers(artefact),
  );
};
