import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { offlineShell } from "./scripts/offline-shell.mjs";
import { precompressed } from "./scripts/precompressed.mjs";

const platform = process.env.FIDUS_URL ?? "http://localhost:8080";

export default defineConfig({
  plugins: [react(), tailwindcss(), offlineShell(), precompressed()],
  server: { proxy: { "/api": platform } },
  build: {
    target: "es2023",
    // The content security policy allows no data: scripts or fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}", "lint/**/*.test.js", "test/**/*.test.{ts,tsx}"],
    setupFiles: ["test/setup.ts"],
    reporters: ["default", ["json", { outputFile: "test-results/unit.json" }]],
  },
});
