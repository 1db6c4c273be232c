import { costParts } from "./cost-parts";
import { recordedStudy } from "./recorded-study";
import { doubtfulPart, studyParts, textedPart } from "./study-parts";
import { trafficParts } from "./traffic-parts";

/** The generated parts of the pages that hold figures, by page. */
export const figurePages = async (): Promise<
  Readonly<Record<string, Readonly<Record<string, string>>>>
> => {
  const study = recordedStudy();
  return {
    "docs/costs.md": await costParts(),
    "docs/traffic-models.md": { ...trafficParts(), doubtful: doubtfulPart(study) },
    "docs/texted-code.md": { texted: textedPart(study) },
    "docs/which-settings.md": studyParts(study),
  };
};
