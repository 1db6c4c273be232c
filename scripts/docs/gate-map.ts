/** The pictures: the map of the gate with default settings, and that of the flow for flagging. */
import { placeMap } from "../../commands/diagram/place-map";
import { flagFlow } from "../../flows/flagging/flag-flow";
import { gateFlow } from "../../flows/gate/gate-flow";
import type { ContactFlow } from "../../flows/language/document";
import { drawnFlow } from "../../flows/map/drawn-flow";
import type { FlowType } from "../../flows/language/flow-types";
import { sketchOf } from "../../flows/map/sketch";
import { svgOf } from "../../flows/map/svg";
import { flagFlowFromSettings } from "../../stacks/constructs/flag-flow-from-settings";
import { flowFromSettings } from "../../stacks/constructs/flow-from-settings";
import { checkSettings } from "../../stacks/settings/check-settings";
import { REFERENCES } from "./played-call";

/** The pictures by the files that they are in. */
export const MAPS: Readonly<Record<string, () => string>> = {
  "docs/images/gate-map.svg": () => {
    const flow = gateFlow(flowFromSettings(checkSettings({})), REFERENCES);
    return mapOf(flow, "Map of the default gate");
  },
  "docs/images/flag-map.svg": () => {
    const settings = checkSettings({ callers: { lists: true, flagging: {} } });
    const props = flagFlowFromSettings(settings);
    if (props === undefined) throw new Error("The settings have no flow for flagging.");
    return mapOf(
      flagFlow(props, REFERENCES),
      "Map of the flow that an agent hears",
      "QUEUE_TRANSFER",
    );
  },
};

const mapOf = (flow: ContactFlow, title: string, flowType?: FlowType): string =>
  svgOf(placeMap(sketchOf(drawnFlow(flow, flowType))), { title });
