// npm run worker: performs timers, and reads metrics from their addresses, in a process of its own, beside servers on the same database (HOLDPOINT_WORKER=off there leaves them none).
import { letParentMoveClock } from "../lib/clock.ts";
import { LocalPostgresError } from "../lib/db/local/start.ts";
import { endPool } from "../lib/db/pool.ts";
import { startWorker } from "../lib/jobs/worker.ts";
import { startProbing } from "../lib/live/probes.ts";
import { outliveTerminal } from "../lib/lost-terminal.ts";
import { keepRolledUp } from "../lib/measured/keep-rolled-up.ts";
import { openDatabase, recordIsOpen } from "./start/database.ts";
import { prepareEnvironment } from "./start/environment.ts";
import { Refused, say, step } from "./start/say.ts";

letParentMoveClock();
outliveTerminal();
try {
  const settings = prepareEnvironment();
  const database = await step("Database", () => openDatabase(settings.dataFolder));
  if (!database.addsOnly) say(recordIsOpen);
  process.env.DATABASE_URL = database.url;
  database.keep((url) => {
    process.env.DATABASE_URL = url;
  });
  const worker = startWorker();
  const probing = startProbing();
  const rolling = keepRolledUp();
  say("Timers are performed, and metrics read, here. Stop with Ctrl-C.");
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await Promise.all([worker.stop(), probing.stop(), rolling.stop()]);
    await endPool();
    await database.leave();
    process.exit(0);
  };
  process.on("SIGINT", () => void stop());
  process.on("SIGTERM", () => void stop());
} catch (error) {
  if (error instanceof Refused || error instanceof LocalPostgresError) say(`\n${error.message}`);
  else console.error(error);
  process.exit(1);
}
