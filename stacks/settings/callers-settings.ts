import * as v from "valibot";
import { flag, section, wholeNumber, word } from "./fields";
import { prefixList } from "./prefix-list";

/** Whom the gate challenges. */
export const CHALLENGES = ["everybody", "doubtful"] as const;

/** Where callers go whom a list or a rule denies. */
export const ON_DENIED = ["goodbye", "challenge", "landing"] as const;

const MOST_DAYS = 400;
const MOST_HOURS = 24 * 30;

const days = (description: string) =>
  v.pipe(v.optional(wholeNumber(0, MOST_DAYS), 0), v.description(description));

const prefixes = (description: string) =>
  v.pipe(v.optional(prefixList, []), v.description(description));

const schema = section({
  lists: v.pipe(
    v.optional(flag, false),
    v.description(
      "Whether the gate has a caller table: an allow list, a deny list, what it remembers of callers, and a switch of the mode that needs no deployment.",
    ),
  ),
  keepDays: v.pipe(
    v.optional(wholeNumber(1, MOST_DAYS), 90),
    v.description("Days after its last counted call at which the table forgets a number."),
  ),
  challenge: v.pipe(
    v.optional(word(CHALLENGES), "everybody"),
    v.description(
      "Whom the gate challenges: `everybody`, or only callers whom a rule under `callers.doubtful` names.",
    ),
  ),
  doubtful: v.optional(
    section({
      withheld: v.pipe(
        v.optional(flag, false),
        v.description("Challenges callers who withhold their number."),
      ),
      outsideCountries: prefixes(
        "Challenges callers whose number begins with none of these. Empty: no country is doubtful.",
      ),
      failedWithinDays: days(
        "Challenges numbers that failed within so many days. 0: off. Needs `callers.lists`.",
      ),
    }),
    {},
  ),
  exempt: v.optional(
    section({
      relay: v.pipe(
        v.optional(flag, false),
        v.description(
          "Exempts calls that come from a relay service (ISUP-OLI 60, 66, 67). The header can be forged.",
        ),
      ),
      passedWithinDays: days(
        "Exempts numbers that passed within so many days. 0: off. A caller ID can be forged. Needs `callers.lists`.",
      ),
    }),
    {},
  ),
  deny: v.optional(
    section({
      countries: prefixes("Denies callers whose number begins with one of these."),
      failures: v.optional(
        section({
          count: v.pipe(
            v.optional(wholeNumber(0, 20), 0),
            v.description(
              "Denies a number after so many failed calls, unless it is on the allow list or passed within `callers.keepDays`. 0: off. Needs `callers.lists`.",
            ),
          ),
          withinHours: v.pipe(
            v.optional(wholeNumber(1, MOST_HOURS), 24),
            v.description("Hours within which these calls failed."),
          ),
          forHours: v.pipe(
            v.optional(wholeNumber(1, MOST_HOURS), 24),
            v.description("Hours for which the number is denied."),
          ),
        }),
        {},
      ),
    }),
    {},
  ),
  greetByName: v.pipe(
    v.optional(flag, false),
    v.description(
      'Whether callers on the allow list whose entry has a name get a text, instead of being admitted at once, and hear their name after the right code. Needs `challenge.delivery: "texted"`: a forged number must not learn a name. The name then stands in the flow log.',
    ),
  ),
  flagging: v.pipe(
    v.optional(
      v.union(
        [v.literal(false), section({ forDays: v.optional(wholeNumber(1, MOST_DAYS), 30) })],
        `allowed: false, or {"forDays": …} with 1 to ${MOST_DAYS} days`,
      ),
      false,
    ),
    v.description(
      "Whether agents can put the caller on the line on the deny list, by a quick connect, and for how many days. Needs `callers.lists`.",
    ),
  ),
  onDenied: v.pipe(
    v.optional(word(ON_DENIED)),
    v.description(
      "What follows when a caller is denied: `goodbye` with the prompt `denied`, `challenge`, or `landing`, where `onFailed` leads. Callers whom a rule denies, and no list, land wherever there is a landing.",
    ),
  ),
});

const NEEDS_LISTS = "it needs the caller table: set callers.lists to true, or leave it out";
const LONGER = "allowed: at most callers.keepDays, after which the table forgets";

/** Whether a time fits into what the table keeps; a rule that is off needs none. */
const keeps = (keepDays: number, neededDays: number): boolean =>
  neededDays <= 0 || neededDays <= keepDays;

/** The section `callers`: who is admitted, denied or challenged before the first prompt. */
export const callersSchema = v.pipe(
  schema,
  v.forward(
    v.partialCheck(
      [["lists"], ["doubtful", "failedWithinDays"]],
      ({ lists, doubtful }) => lists || doubtful.failedWithinDays === 0,
      NEEDS_LISTS,
    ),
    ["doubtful", "failedWithinDays"],
  ),
  v.forward(
    v.partialCheck(
      [["lists"], ["exempt", "passedWithinDays"]],
      ({ lists, exempt }) => lists || exempt.passedWithinDays === 0,
      NEEDS_LISTS,
    ),
    ["exempt", "passedWithinDays"],
  ),
  v.forward(
    v.partialCheck(
      [["lists"], ["deny", "failures", "count"]],
      ({ lists, deny }) => lists || deny.failures.count === 0,
      NEEDS_LISTS,
    ),
    ["deny", "failures"],
  ),
  v.forward(
    v.partialCheck(
      [["lists"], ["flagging"]],
      ({ lists, flagging }) => lists || flagging === false,
      NEEDS_LISTS,
    ),
    ["flagging"],
  ),
  v.forward(
    v.partialCheck(
      [["keepDays"], ["doubtful", "failedWithinDays"]],
      ({ keepDays, doubtful }) => keeps(keepDays, doubtful.failedWithinDays),
      LONGER,
    ),
    ["doubtful", "failedWithinDays"],
  ),
  v.forward(
    v.partialCheck(
      [["keepDays"], ["exempt", "passedWithinDays"]],
      ({ keepDays, exempt }) => keeps(keepDays, exempt.passedWithinDays),
      LONGER,
    ),
    ["exempt", "passedWithinDays"],
  ),
  v.forward(
    v.partialCheck(
      [["keepDays"], ["deny", "failures"]],
      ({ keepDays, deny: { failures } }) =>
        failures.count === 0 || keeps(keepDays, (failures.withinHours + failures.forHours) / 24),
      "withinHours and forHours together: at most callers.keepDays, after which the table forgets",
    ),
    ["deny", "failures"],
  ),
);

export type CallersSettings = v.InferOutput<typeof callersSchema>;
