/** @type {import("jest").Config} */
module.exports = {
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  runner: "<rootDir>/__tests__/support/jest/runner.mjs",
  setupFiles: ["<rootDir>/__tests__/support/jest/typescript.mjs"],
  transform: {},
};
