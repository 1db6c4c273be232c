import jest from "eslint-plugin-jest";
import importX from "eslint-plugin-import-x";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";
import { builtinModules } from "node:module";

/** Whole provider packages take seconds and half a gigabyte to load: import one resource a time. */
const PROVIDER_ROOTS = {
  regex: "^@cdktf/provider-(aws|archive)$",
  message: "Import deeply: @cdktf/provider-aws/lib/<resource>.",
};

/** What runs a flow or describes one must not know how it is deployed. */
const CDKTF = {
  regex: "^(cdktf|constructs|@cdktf/.*)$",
  message: "Only stacks, constructs and main.ts know CDKTF.",
};

/** A module of Node.js, written with or without `node:`. */
const NODE = {
  regex: `^(node:.*|${builtinModules.filter((name) => !name.startsWith("_")).join("|")})$`,
  message: "This room runs without Node.js, as in a browser.",
};

/** What only Node.js has. */
const NODE_GLOBALS = [
  "error",
  ..."Buffer __dirname __filename clearImmediate global process require setImmediate".split(" "),
];

/** A room's border: other rooms that it must not import from, and what else is closed to it. */
const border = (rooms, message, ...more) => [
  "error",
  { patterns: [PROVIDER_ROOTS, ...more, { regex: `/(${rooms})(/|$)`, message }] },
];

export default defineConfig(
  { ignores: ["node_modules/", "cdktf.out/", "dist/", "coverage/"] },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { "import-x": importX },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
      // The compiler forbids enums (erasableSyntaxOnly).
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      // CDKTF asks for constructs by their structure, not by their class.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "import-x/no-default-export": "error",
      "no-restricted-imports": ["error", { patterns: [PROVIDER_ROOTS] }],
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "no-console": "error",
    },
    settings: { "import-x/resolver": { node: { extensions: [".ts", ".js"] } } },
  },
  // The rooms of the house, each with what it must not know.
  {
    files: ["flows/**/*.ts"],
    rules: {
      "no-restricted-imports": border(
        "stacks|functions|simulator|commands|plan-guard|scripts",
        "Flows are plain data from pure functions.",
        CDKTF,
        NODE,
      ),
      "no-restricted-globals": NODE_GLOBALS,
    },
  },
  {
    files: ["flows/language/**/*.ts"],
    rules: {
      "no-restricted-imports": border(
        "gate|stacks|functions|simulator|commands|plan-guard|scripts",
        "The flow language knows no particular flow.",
        CDKTF,
        NODE,
      ),
    },
  },
  {
    files: ["functions/**/*.ts"],
    rules: {
      "no-restricted-imports": border(
        "stacks|flows|simulator|commands|plan-guard|scripts",
        "The Lambda bundle holds only what the call path needs.",
        CDKTF,
      ),
      "no-console": "off",
    },
  },
  {
    files: ["stacks/**/*.ts"],
    rules: {
      "no-restricted-imports": border(
        "simulator|commands|plan-guard|scripts",
        "A stack does not know how a call runs, nor which command makes it.",
      ),
    },
  },
  {
    files: ["stacks/constructs/**/*.ts"],
    rules: {
      "no-restricted-imports": border(
        "simulator|commands|plan-guard|scripts|settings/(environments|load-settings|select-environment)",
        "A construct gets everything from its props, never from settings files or the environment.",
      ),
    },
  },
  {
    files: ["simulator/**/*.ts"],
    ignores: ["simulator/node/**"],
    rules: {
      "no-restricted-imports": border(
        "stacks|functions|commands|flows/gate|plan-guard|scripts|node",
        "The simulator's core reads the synthesized artefact as data, and runs in a browser too.",
        CDKTF,
        NODE,
      ),
      "no-restricted-globals": NODE_GLOBALS,
    },
  },
  {
    files: ["simulator/node/**/*.ts"],
    rules: {
      "no-restricted-imports": border(
        "stacks|functions|commands|flows/gate|plan-guard|scripts",
        "The simulator reads the synthesized artefact, never what built it.",
        CDKTF,
      ),
    },
  },
  {
    files: ["plan-guard/**/*.ts"],
    rules: {
      "no-restricted-imports": border(
        "stacks|functions|simulator|commands|flows/gate|scripts",
        "The guard judges a plan, however it was made.",
        CDKTF,
        NODE,
      ),
    },
  },
  {
    files: ["commands/**/*.ts"],
    rules: {
      "no-restricted-imports": border(
        "functions|scripts|__tests__",
        "Commands read arguments and print; what maintainers run is a script.",
        CDKTF,
      ),
    },
  },
  {
    files: ["scripts/**/*.ts"],
    rules: {
      "no-restricted-imports": border("__tests__", "Tests import scripts, not the reverse."),
    },
  },
  {
    files: ["main.ts"],
    rules: {
      "no-restricted-imports": border("simulator", "The app synthesizes; it plays no calls."),
    },
  },
  {
    files: ["__tests__/**/*.test.ts"],
    extends: [jest.configs["flat/recommended"]],
    rules: {
      "jest/expect-expect": ["error", { assertFunctionNames: ["expect", "fc.assert", "call.*"] }],
    },
  },
);
