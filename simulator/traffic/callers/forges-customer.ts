import { kindOfCallers } from "./kind";
import { LISTENING_HABITS, listeningRobot } from "./listening-robot";

/** Listens, and looks like somebody whom the gate may know. */
export const FORGES_CUSTOMER = kindOfCallers({
  side: "robot",
  does: "turns speech into text and keys the code; shows the number of some customer",
  line: "home",
  alwaysNew: false,
  forgesCustomers: true,
  habits: LISTENING_HABITS,
  model: listeningRobot,
  numbers: (_, book) => (random) => book.anyCustomer(random),
});
