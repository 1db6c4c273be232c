/** A thread of the study: plays the stacks that it is told, one after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { messageOf } from "../terminal/message-of";
import type { StudyTraffic } from "./candidate";
import { playCandidate } from "./play-candidate";
import type { WorkerMessage } from "./worker-message";

const traffic = workerData as StudyTraffic;

const tell = (message: WorkerMessage): void => parentPort?.postMessage(message);

parentPort?.on("message", (stack: string) => {
  const played = playCandidate(stack, traffic, (done) => {
    tell({ done });
  });
  played.then(
    (figures) => {
      tell({ figures });
    },
    (error: unknown) => {
      // Of the error's class nothing would be left in the other thread.
      tell({ failed: messageOf(error) });
    },
  );
});
