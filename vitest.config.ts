import { defineConfig } from "vitest/config";

// `pure` needs nothing and is quick: its files share threads, and with them the modules they import. `postgres` starts the embedded server and gives every test file its own database.
export default defineConfig({
  test: {
    // Vitest itself would leave one core to others; on two cores that is half of them.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "pure",
          // A machine that does other things meanwhile fails nothing.
          testTimeout: 30_000,
          include: ["lib/**/*.test.ts", "components/**/*.test.ts", "app/**/*.test.ts", "scripts/**/*.test.ts"],
          exclude: ["**/*.pg.test.ts", "**/node_modules/**"],
          pool: "threads",
          isolate: false,
          setupFiles: ["./lib/testing/fresh-process.ts"],
        },
      },
      {
        test: {
          name: "postgres",
          include: ["lib/**/*.pg.test.ts"],
          globalSetup: "./lib/db/testing/start-postgres.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
