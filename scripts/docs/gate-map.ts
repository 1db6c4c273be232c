/** The picture of the README: the map of the gate with default settings. */
import { placeMap } from "../../commands/diagram/place-map";
import { gateFlow } from "../../flows/gate/gate-flow";
import { drawnFlow } from "../../flows/map/drawn-flow";
import { sketchOf } from "../../flows/map/sketch";
import { svgOf } from "../../flows/map/svg";
import { flowFromSettings } from "../../stacks/constructs/flow-from-settings";
import { checkSettings } from "../../stacks/settings/check-settings";
import { REFERENCES } from "./played-call";

/** Where the picture is. */
export const GATE_MAP = "docs/images/gate-map.svg";

export const gateMap = (): string => {
  const flow = gateFlow(flowFromSettings(checkSettings({})), REFERENCES);
  return svgOf(placeMap(sketchOf(drawnFlow(flow))), { title: "Map of the default gate" });
};
