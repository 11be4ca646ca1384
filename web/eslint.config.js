import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { figures } from "./lint/figures.js";

export default tseslint.config(
  { ignores: ["dist", "test-results", "playwright-report", "src/api/generated/schema.ts"] },
  {
    files: ["src/**/*.{ts,tsx}"],
    extends: [...tseslint.configs.strict],
    plugins: { figures, "react-hooks": reactHooks },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "figures/no-numeric-fallback": "error",
      "max-lines": ["error", 500],
      "max-lines-per-function": ["error", { max: 130, skipBlankLines: true, skipComments: true }],
      "no-console": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
      // The compiler is not used; the virtualizer re-renders by itself.
      "react-hooks/incompatible-library": "off",
    },
  },
  {
    // Drawing and formatting need numbers; screens do not.
    files: ["src/screens/**/*.{ts,tsx}"],
    rules: { "figures/no-figure-arithmetic": "error" },
  },
  {
    // Places on a canvas and heights of rows: no figures.
    files: ["src/components/grid/geometry.ts", "src/components/chart/**/*.ts"],
    rules: { "figures/no-numeric-fallback": "off" },
  },
  {
    files: ["**/*.test.{ts,tsx}"],
    rules: { "max-lines-per-function": "off" },
  },
);
