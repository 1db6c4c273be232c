import jest from "eslint-plugin-jest";
import importX from "eslint-plugin-import-x";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** Whole provider packages take seconds and half a gigabyte to load: import one resource a time. */
const PROVIDER_ROOTS = {
  regex: "^@cdktf/provider-(aws|archive)$",
  message: "Import deeply: @cdktf/provider-aws/lib/<resource>.",
};

/** What runs a flow or describes one must not know how it is deployed. */
const CDKTF = {
  regex: "^(cdktf|constructs|@cdktf/.*)$",
  message: "Flows, functions and the simulator know nothing of CDKTF.",
};

const borders = (forbidden, message) => [
  "error",
  { patterns: [PROVIDER_ROOTS, CDKTF, { regex: forbidden, message }] },
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
  {
    files: ["flows/**/*.ts"],
    rules: {
      "no-restricted-imports": borders(
        "/(stacks|functions|simulator|commands)/|^node:",
        "Flows are plain data from pure functions.",
      ),
    },
  },
  {
    files: ["functions/**/*.ts"],
    rules: {
      "no-restricted-imports": borders(
        "/(stacks|flows|simulator|commands)/",
        "The Lambda bundle holds only what the call path needs.",
      ),
      "no-console": "off",
    },
  },
  {
    files: ["simulator/**/*.ts"],
    rules: {
      "no-restricted-imports": borders(
        "/(stacks|functions|commands|flows/gate)/",
        "The simulator reads the synthesized artefact, never what built it.",
      ),
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
