// npm start / npm run dev: brings up everything Holdpoint needs, says what it is doing, and stops cleanly on Ctrl-C.
import { letParentMoveClock } from "../lib/clock.ts";
import { LocalPostgresError } from "../lib/db/local/start.ts";
import { outliveTerminal } from "../lib/lost-terminal.ts";
import { buildIfNeeded } from "./start/build.ts";
import { openDatabase, recordIsOpen } from "./start/database.ts";
import { prepareEnvironment } from "./start/environment.ts";
import { Refused, say, step } from "./start/say.ts";
import { signInAdvice } from "./start/sign-in-advice.ts";

const dev = process.env.NODE_ENV === "development";

letParentMoveClock();
outliveTerminal();
let leave = async () => {};
try {
  const settings = prepareEnvironment();
  const database = await step("Database", () => openDatabase(settings.dataFolder));
  if (!database.addsOnly) say(recordIsOpen);
  leave = database.leave;
  process.env.DATABASE_URL = database.url;
  database.keep((url) => {
    process.env.DATABASE_URL = url;
  });
  // Whoever starts a second one beside a server, as journeys do, leaves that server the build it runs on.
  if (!dev && !process.argv.includes("--built")) await buildIfNeeded();
  Object.assign(process.env, { NODE_ENV: dev ? "development" : "production" });

  const stopAll: (() => Promise<void>)[] = [database.leave];
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    say("\nStopping…");
    for (const each of stopAll) await each();
    process.exit(0);
  };
  process.on("SIGINT", () => void stop());
  process.on("SIGTERM", () => void stop());

  const { seedSample } = await import("../prisma/seed.ts");
  if (database.embedded) await seedSample();
  const { startServer } = await import("../server.ts");
  const server = await step("Server", () => startServer({ dev, port: settings.port, host: settings.host })).catch((error) => {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
      throw new Refused(`Port ${settings.port} is taken. Stop what uses it, or choose another one: PORT=${settings.port + 1} npm start`);
    }
    throw error;
  });
  stopAll.unshift(server.stop);
  // Without a word at the start, a lost key is noticed when the first message does not leave.
  const { lostLines } = await import("./start/under-lock.ts");
  for (const line of await lostLines()) say(`  Warning: ${line}`);
  say(await signInAdvice(settings.address, database.embedded));
} catch (error) {
  if (error instanceof Refused || error instanceof LocalPostgresError) say(`\n${error.message}`);
  else console.error(error);
  await leave();
  process.exit(1);
}
