// A process that does its part and is killed at a named point of it, for tests: it kills itself, so that the point is exact. What it is told stands in
// its environment: STOP (`before message.sent`: the statement that writes such an event is not sent any more; `after …`: it is on disk, and nothing
// follows), STOP_AT (at which of them), and SENDS (messages it sends, as JSON) or nothing, to be a worker.
import * as z from "zod";
import { pool } from "../../db/pool.ts";
import { sendMessage } from "../../domain/messages/sending.ts";
import { sofia } from "../../domain/testing/people.ts";
import { perform } from "../../journal/perform.ts";
import { startWorker } from "../worker.ts";

const { STOP = "", STOP_AT = "1", SENDS } = process.env;
const [when, type = ""] = STOP.split(" ");
const written = z.tuple([z.looseObject({ values: z.array(z.unknown()) })]);
let left = Number(STOP_AT);

const db = pool();
const query = db.query;
Object.assign(db, {
  async query(...args: unknown[]) {
    const events = written.safeParse(args).data?.[0].values[4];
    const isIt = typeof events === "string" && events.includes(`"type":"${type}"`) && --left === 0;
    if (isIt && when === "before") die();
    const answered = await Reflect.apply(query, db, args);
    if (isIt) die();
    return answered;
  },
});

/** At once, whatever else is under way. */
function die() {
  process.kill(process.pid, "SIGKILL");
}

if (SENDS) {
  const sends = z.array(z.object({ roomId: z.string(), messageId: z.string() })).parse(JSON.parse(SENDS));
  for (const { roomId, messageId } of sends)
    await perform({ verb: sendMessage, roomId, input: { messageId }, actor: sofia, commandId: `send ${messageId}` });
} else startWorker();
