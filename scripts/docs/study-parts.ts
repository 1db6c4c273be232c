import { readAim } from "../../commands/study/aim";
import type { StudiedCandidate } from "../../commands/study/candidate";
import { cheapest } from "../../commands/study/cheapest";
import { cents, percent, whole } from "../../commands/study/show-figures";
import {
  candidatesTable,
  ratesTable,
  robotsTable,
  type Table,
} from "../../commands/study/study-tables";
import type { CallerKind } from "../../simulator/traffic/callers/kinds";
import { markdownTable } from "./markdown-table";
import type { RecordedStudy } from "./recorded-study";

/** Where the picture is, from the project's root. */
export const STUDY_PICTURE = "docs/images/which-settings.svg";

/** What operators ask for first. */
const AIMS = [
  "hung-up-on<=0%",
  "hung-up-on<=0%,agent-minutes<500",
  "hung-up-on<2%,robots<20%,robots-landed<5%",
  "hung-up-on<=0%,forges-customer<1%",
];

/** The generated parts of docs/which-settings.md by their names. */
export const studyParts = ({
  candidates,
  calls,
  seed,
}: RecordedStudy): Readonly<Record<string, string>> => ({
  played: `Each candidate had ${calls.toLocaleString("en")} calls (seed ${seed}).`,
  candidates: markdown(candidatesTable(candidates)),
  aims: markdownTable(
    ["aim", "the cheapest that meets it", "cents", "agent minutes", "people who give up"],
    AIMS.map((aim) => [`\`${aim}\``, ...answer(candidates, aim)]),
  ),
  settings: markdownTable(
    ["candidate", "settings"],
    candidates.map(({ name, settings }) => [`\`${name}\``, `\`${JSON.stringify(settings)}\``]),
  ),
  rates: markdown(ratesTable(candidates)),
  robots: markdown(robotsTable(candidates)),
});

/** The part of docs/traffic-models.md that the study tells. */
export const doubtfulPart = ({ candidates }: RecordedStudy): string => {
  const doubtful = candidateOf(candidates, "doubtful-only");
  const everybody = candidateOf(candidates, "post");
  const row = ({ name, people, robots, centsPerCall }: StudiedCandidate): readonly string[] => [
    `\`${name}\``,
    percent(people.hungUpOn.share),
    percent(robots.admitted.share),
    cents(centsPerCall),
  ];
  return markdownTable(
    ["candidate", "people hung up on", "robots admitted", "cents a call"],
    [row(doubtful), row(everybody)],
  );
};

/** The part of docs/texted-code.md that the study tells: spoken codes against texted ones. */
export const textedPart = ({ candidates }: RecordedStudy): string =>
  markdownTable(
    [
      "candidate",
      "people admitted",
      "landed",
      "robots admitted",
      "`listens`",
      "`forges-customer`",
      "`own-number`",
      "cents a call",
    ],
    ["voicemail", "texted-or-spoken", "texted-or-landing"].map((name) => {
      const { people, robots, robotKinds, centsPerCall } = candidateOf(candidates, name);
      const admitted = (kind: CallerKind): string =>
        percent(robotKinds.find((each) => each.kind === kind)?.admitted.share ?? 0);
      return [
        `\`${name}\``,
        percent(people.admitted.share),
        percent(people.landed.share),
        percent(robots.admitted.share),
        admitted("listens"),
        admitted("forges-customer"),
        admitted("own-number"),
        cents(centsPerCall),
      ];
    }),
  );

const candidateOf = (candidates: readonly StudiedCandidate[], name: string): StudiedCandidate => {
  const found = candidates.find((each) => each.name === name);
  if (found === undefined) throw new Error(`The study has no candidate ${name}.`);
  return found;
};

const answer = (candidates: readonly StudiedCandidate[], aim: string): readonly string[] => {
  const found = cheapest(candidates, readAim(aim));
  if (found === undefined) return ["none of these", "", "", ""];
  return [
    `\`${found.name}\``,
    cents(found.centsPerCall),
    whole(found.agentMinutesPer1000Calls),
    percent(found.people.gaveUp.share),
  ];
};

const markdown = ({ title, rows }: Table): string =>
  // A star would be read as emphasis.
  markdownTable(title, rows).replaceAll("*", "\\*");
