import pg from "pg";
import { databaseUrl, timeouts } from "../db/pool.ts";
import { log } from "../log.ts";
import { perProcess } from "../per-process.ts";
import { hear, setHearing } from "./rooms.ts";
import { roomChannel } from "./write-statement.ts";

/** A half-open connection says nothing and reports nothing: ask it, this often. */
const pulseMs = 5000;
const retryMs = 500;

type Ear = { client: pg.Client | null; stopped: boolean; timer: NodeJS.Timeout | null };

/**
 * Hears what other processes commit, for as long as the process lives. The nudge is no more than that: after a loss, every
 * room asks the table what it missed.
 */
export function startListening(): void {
  const ear = perProcess<Ear>("ear", () => ({ client: null, stopped: false, timer: null }));
  if (!ear.client && !ear.timer) void connect(ear);
}

export async function stopListening(): Promise<void> {
  const ear = perProcess<Ear>("ear", () => ({ client: null, stopped: false, timer: null }));
  ear.stopped = true;
  if (ear.timer) clearTimeout(ear.timer);
  await ear.client?.end().catch(() => {});
}

async function connect(ear: Ear): Promise<void> {
  ear.timer = null;
  const client = new pg.Client({ connectionString: databaseUrl(), application_name: "holdpoint-listen", keepAlive: true, ...timeouts });
  ear.client = client;
  let lost = false;
  const lose = (why: string) => {
    if (lost) return;
    lost = true;
    clearInterval(pulse);
    ear.client = null;
    void setHearing(false);
    client.removeAllListeners("notification");
    void client.end().catch(() => {});
    if (ear.stopped) return;
    log.warn({ why }, "the line to the database was lost; trying again");
    ear.timer = setTimeout(() => void connect(ear), retryMs);
  };
  const pulse = setInterval(() => client.query("SELECT 1").catch((error) => lose(String(error))), pulseMs);
  pulse.unref();
  client.on("error", (error) => lose(error.message));
  client.on("end", () => lose("the connection ended"));
  client.on("notification", ({ payload = "" }) => {
    const [roomId = "", , to = ""] = payload.split(" ");
    hear(roomId, Number(to));
  });
  try {
    await client.connect();
    await client.query(`LISTEN ${roomChannel}`);
    await setHearing(true);
  } catch (error) {
    lose(error instanceof Error ? error.message : String(error));
  }
}
