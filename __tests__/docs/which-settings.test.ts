import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EXAMPLE_POPULATION, exampleSettings } from "../../commands/study/examples";
import { svgPicture } from "../../commands/study/picture";
import { playCandidate } from "../../commands/study/play-candidate";
import { synthesizeCandidates } from "../../commands/study/synthesize-candidates";
import { readPopulation } from "../../commands/population/read-population";
import { RECORDED_STUDY, recordedStudy, studyInputs } from "../../scripts/docs/recorded-study";
import { STUDY_PICTURE } from "../../scripts/docs/study-parts";
import type { Figures } from "../../simulator/traffic/study/figures";

const { candidates, inputs } = recordedStudy();

const again = `rm ${RECORDED_STUDY} && npm run docs`;

/** Calls of a spot check: a gate with a caller table is played a hundred times as slowly. */
const SPOT_CHECK = { table: 300, noTable: 2000 };

const ratesOf = ({ people, robots }: Figures) => [
  ...Object.values(people),
  robots.admitted,
  robots.landed,
];

describe("docs/which-settings.md (npm run docs)", () => {
  it("starts from the settings, the population and the habits that there are now", () => {
    expect(inputs).toBe(studyInputs());
    expect(candidates.map(({ settings }) => settings)).toEqual(
      exampleSettings().map((file) => JSON.parse(readFileSync(file, "utf8")) as unknown),
    );
  });

  it("shows the picture of its figures", () => {
    const picture = readFileSync(join(__dirname, "../..", STUDY_PICTURE), "utf8");
    expect(svgPicture(candidates)).toBe(picture);
  });

  describe(`has figures that the gates of today still have (else: ${again})`, () => {
    const folder = mkdtempSync(join(tmpdir(), "gate-"));
    const population = readPopulation(EXAMPLE_POPULATION);
    const stacks = new Map(
      synthesizeCandidates(exampleSettings(), folder).map(({ name, stack }) => [name, stack]),
    );

    afterAll(() => {
      rmSync(folder, { recursive: true });
    });

    it.each(candidates)("$name", async (recorded) => {
      const { mistakes, name } = recorded;
      const played = await playCandidate(
        stacks.get(name) ?? "",
        {
          population,
          calls: mistakes === undefined ? SPOT_CHECK.noTable : SPOT_CHECK.table,
          seed: 1,
          pricing: "next-generation",
        },
        () => undefined,
      );
      ratesOf(played).forEach(({ share, low, high }, i) => {
        const kept = ratesOf(recorded)[i];
        // Memory begins empty: a short traffic has fewer callers who are known.
        const tolerance = mistakes === undefined ? 2 * (high - low) : 0.2;
        expect(Math.abs(share - (kept?.share ?? NaN))).toBeLessThan(tolerance);
      });
      expect(played.secondsPerCall / recorded.secondsPerCall).toBeGreaterThan(0.7);
      expect(played.secondsPerCall / recorded.secondsPerCall).toBeLessThan(1.4);
    });
  });
});
