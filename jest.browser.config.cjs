/** What `npm run test:browser` runs: tests in a real browser. @type {import("jest").Config} */
module.exports = {
  ...require("./jest.config.cjs"),
  testMatch: ["<rootDir>/__browser-tests__/**/*.test.ts"],
};
