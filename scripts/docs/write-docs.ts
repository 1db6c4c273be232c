/** `npm run docs`: writes what is made from the code into the pages and the JSON Schema. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { svgPicture } from "../../commands/study/picture";
import { runScript } from "../run-script";
import { figurePages } from "./figure-pages";
import { MAPS } from "./gate-map";
import { projectSchemaText, withGeneratedParts } from "./generated-parts";
import { POPULATION_SCHEMA, populationSchemaText } from "./population-schema";
import { RECORDED_STUDY, recordedStudy, recordedStudyText } from "./recorded-study";
import { STUDY_PICTURE } from "./study-parts";
import { withParts } from "./with-parts";

const ROOT = join(__dirname, "..", "..");

const read = (page: string): string => readFileSync(join(ROOT, page), "utf8");

void runScript(
  {
    name: "docs",
    purpose:
      "Writes the tables and figures of the pages and the JSON Schemas for editors from the code. A test fails where they are out of date. Takes a minute or two where the study must be played again, otherwise seconds.",
    exitCodes: [
      [0, "they were written"],
      [1, "a page has lost a marker between which a part is written"],
    ],
  },
  async (terminal) => {
    const { print } = terminal;
    const study = await recordedStudyText(terminal, availableParallelism());
    writeFileSync(join(ROOT, RECORDED_STUDY), study);
    writeFileSync(join(ROOT, STUDY_PICTURE), svgPicture(recordedStudy().candidates));
    print(`wrote ${RECORDED_STUDY} and ${STUDY_PICTURE}`);
    const figures = Object.entries(await figurePages()).map(([page, parts]) => [
      page,
      withParts(page, read(page), parts),
    ]);
    const texts = {
      "docs/settings.md": withGeneratedParts(read("docs/settings.md")),
      ...(Object.fromEntries(figures) as Readonly<Record<string, string>>),
      "cdktf.schema.json": projectSchemaText(),
      [POPULATION_SCHEMA]: populationSchemaText(),
    };
    for (const [name, draw] of Object.entries(MAPS)) {
      writeFileSync(join(ROOT, name), draw());
      print(`wrote ${name}`);
    }
    for (const [name, text] of Object.entries(texts)) {
      writeFileSync(join(ROOT, name), text);
      print(`wrote ${name}`);
    }
    const { status } = spawnSync("npx", ["--no", "oxfmt", RECORDED_STUDY, ...Object.keys(texts)], {
      cwd: ROOT,
      stdio: "inherit",
    });
    return status ?? 1;
  },
);
