import type { Terminal } from "../terminal/terminal";
import type { AimTerm } from "./aim";
import type { StudiedCandidate } from "./candidate";
import { cheapest } from "./cheapest";
import { cents, whole } from "./show-figures";

/** Names the cheapest candidate that meets the aim, with what is pasted for it. */
export const printAim = (
  { print, paint }: Terminal,
  candidates: readonly StudiedCandidate[],
  aim: readonly AimTerm[],
): void => {
  const wanted = aim.map(({ text }) => text).join(",");
  const found = cheapest(candidates, aim);
  if (found === undefined) {
    print(`\n${paint("bold", `No candidate meets ${wanted}.`)}`);
    for (const { text, measure, valueOf, isMet } of aim) {
      if (candidates.some(isMet)) continue;
      const [best] = candidates.toSorted((a, b) => valueOf(a) - valueOf(b));
      if (best) print(`${text}: the lowest ${measure} is that of ${best.name}`);
    }
    return;
  }
  print(
    `\n${paint("bold", `The cheapest that meets ${wanted}: ${found.name}`)}, ${cents(found.centsPerCall)} cents a call, ${whole(found.agentMinutesPer1000Calls)} agent minutes in 1,000 calls`,
  );
  print('Paste this as "gate" into "context" of cdktf.json:');
  print(JSON.stringify(found.settings, null, 2));
};
