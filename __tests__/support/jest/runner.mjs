import LightRunner from "jest-light-runner";

/** No suite needs a tenth of this. */
const SECONDS = 120;

/**
 * Runs all suites of a worker in one Node.js, so that CDKTF is loaded once and not once a suite.
 * That runner waits for a test forever; here a suite that hangs fails by its name.
 *
 * @see https://github.com/nicolo-ribaudo/jest-light-runner
 */
export default class SuiteRunner extends LightRunner {
  async _runTest(test) {
    let timer;
    const late = new Promise((_, reject) => {
      const error = new Error(
        `The suite did not end within ${SECONDS} seconds: a test waits for something that never comes.`,
      );
      timer = setTimeout(reject, SECONDS * 1000, error);
    });
    try {
      return await Promise.race([super._runTest(test), late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
