import pg from "pg";
import { log } from "../log.ts";
import { perProcess } from "../per-process.ts";
import { databaseUrl, timeouts } from "./pool.ts";

/** A half-open connection says nothing and reports nothing: ask it, this often. */
const pulseMs = 5000;
const retryMs = 500;

/** Whoever keeps copies of what is in the database, and must hear when they are old. */
export type ChannelListener = {
  /** A nudge came. */
  heard: (payload: string) => void;
  /** Nudges arrive (again), or no longer: while they do not, no copy is to be trusted without asking. */
  hearing: (yes: boolean) => void | Promise<void>;
};

type Line = { client: pg.Client | null; stopped: boolean; timer: NodeJS.Timeout | null };
type ChannelListeners = Readonly<Record<string, ChannelListener>>;

const line = () => perProcess<Line>("line", () => ({ client: null, stopped: false, timer: null }));

/**
 * Hears what other processes commit, for as long as the process lives: one connection for the listeners of all channels. A nudge
 * is no more than that; after a loss, every listener asks the tables what it missed.
 */
export function startListening(listeners: ChannelListeners): void {
  if (!line().client && !line().timer) void connect(line(), listeners);
}

export async function stopListening(): Promise<void> {
  const { timer, client } = Object.assign(line(), { stopped: true });
  if (timer) clearTimeout(timer);
  await client?.end().catch(() => {});
}

async function connect(line: Line, listeners: ChannelListeners): Promise<void> {
  const tellAll = (yes: boolean) => Promise.all(Object.values(listeners).map(({ hearing }) => hearing(yes)));
  line.timer = null;
  const client = new pg.Client({ connectionString: databaseUrl(), application_name: "holdpoint-listen", keepAlive: true, ...timeouts });
  line.client = client;
  let lost = false;
  const lose = (why: string) => {
    if (lost) return;
    lost = true;
    clearInterval(pulse);
    line.client = null;
    void tellAll(false);
    client.removeAllListeners("notification");
    void client.end().catch(() => {});
    if (line.stopped) return;
    log.warn({ why }, "the line to the database was lost; trying again");
    line.timer = setTimeout(() => void connect(line, listeners), retryMs);
  };
  const pulse = setInterval(() => client.query("SELECT 1").catch((error) => lose(String(error))), pulseMs);
  pulse.unref();
  client.on("error", (error) => lose(error.message));
  client.on("end", () => lose("the connection ended"));
  client.on("notification", ({ channel, payload = "" }) => listeners[channel]?.heard(payload));
  try {
    await client.connect();
    for (const channel of Object.keys(listeners)) await client.query(`LISTEN ${channel}`);
    await tellAll(true);
  } catch (error) {
    lose(error instanceof Error ? error.message : String(error));
  }
}
