import { costParts } from "./cost-parts";
import { trafficParts } from "./traffic-parts";

/** The generated parts of the pages that hold figures, by page. */
export const figurePages = async (): Promise<
  Readonly<Record<string, Readonly<Record<string, string>>>>
> => ({
  "docs/costs.md": await costParts(),
  "docs/traffic-models.md": trafficParts(),
});
