import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{app,domain,server,messages,guards}/**/*.test.{ts,tsx}"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
