import { compileConditions } from "../compile-conditions";
import { fail, leave, type Prepare } from "../step";

/**
 * *Distribute by percentage*: a number from 1 to 100 is drawn and compared with cumulative
 * thresholds, which the console writes as one more than the sum of the shares so far.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-distributebypercentage.html
 */
export const distributeByPercentage: Prepare<"DistributeByPercentage"> = (action, exits) => {
  const match = compileConditions(action.Transitions.Conditions);
  return (contact) => ({
    kind: "draw",
    then: (random) => {
      const drawn = String(Math.floor(random * 100) + 1);
      const effect = { event: "compared", value: drawn } as const;
      const exit = exits.conditions[match(drawn, contact)];
      return exit === undefined
        ? fail(contact, exits, "NoMatchingCondition", effect)
        : leave(contact, exit, effect);
    },
  });
};
