/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  // Each file has globals of its own anyway; wiping them costs time.
  testEnvironmentOptions: { globalsCleanup: "off" },
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  // What other projects import; here it is the source, not the built package.
  moduleNameMapper: {
    "^deter-spam-callers$": "<rootDir>/stacks/constructs/spam-gate.ts",
    // An `import()` names its file as Node will find it once compiled.
    "^(\\.{1,2}/.*)\\.js$": "$1",
  },
  // The compiler checks types in `npm test`; here they are only stripped.
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript" }, target: "es2023" }, module: { type: "commonjs" } },
    ],
  },
};
