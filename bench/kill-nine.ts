// Pulls the plug in the middle of a burst, on the server and then on Postgres, stops Postgres short, and fills its disk; and looks for what went missing.
import { execFileSync } from "node:child_process";
import pg from "pg";
import { pause } from "./kit/audience.ts";
import { type Checked, check } from "./kit/crash-checks.ts";
import { tickOn } from "./kit/persistent-ticker.ts";
import { watchOn } from "./kit/persistent-viewer.ts";
import { type BenchPlan, headOf, startPlan, turns } from "./kit/plan.ts";
import { startAgain, startPostgres } from "./kit/postgres.ts";
import { createToken, holdpoint, type Installation, startProduct } from "./kit/product.ts";
import { whole } from "./kit/statistics.ts";
import { asCommand, machine, type Options, type Table } from "./kit/table.ts";
import { apiTarget } from "./kit/target.ts";

const tickers = 100;
const stepsEach = 3;
const viewers = 20;
/** Each person ticks about this often: a hundred of them keep the journal busy at every moment of the crash. */
const everyMs = 100;
/** How long Postgres is stopped short or has no room, in ms: longer than anybody here waits for an answer. */
const troubleMs = 8000;

export async function killNine({ quick }: Options): Promise<Table> {
  const postgres = await startPostgres();
  const installation = { folder: postgres.folder, databaseUrl: await postgres.database("product") };
  const token = createToken(installation);
  let product = await startProduct(installation);
  const { port } = product;
  try {
    const times = quick ? 1 : 3;
    const server = await throughCrashes(await startPlan(port, token, tickers * stepsEach), installation, times, async () => {
      await product.kill();
      product = await startProduct(installation, port);
    });
    const survivor = product;
    const database = await throughCrashes(await startPlan(port, token, tickers * stepsEach), installation, times, async () => {
      signalTree(Number(postgresPid(postgres.folder)), "SIGKILL");
      await pause(1000);
      await startAgain(postgres);
    });
    const healths: string[] = [];
    const inTrouble = async () => {
      await pause(troubleMs);
      healths.push(await healthOf(port));
    };
    const frozen = await throughCrashes(await startPlan(port, token, tickers * stepsEach), installation, times, async () => {
      const pid = Number(postgresPid(postgres.folder));
      signalTree(pid, "SIGSTOP");
      await inTrouble();
      signalTree(pid, "SIGCONT");
    });
    const full = await throughCrashes(await startPlan(port, token, tickers * stepsEach), installation, times, async () => {
      await withoutRoom(installation.databaseUrl, inTrouble);
    });
    const sameProcess = survivor.process.exitCode === null && survivor.process.signalCode === null;
    const said = [...new Set(healths)];
    return tableOf({ server, database, frozen, full }, { sameProcess, said }, times, machine(postgres.version));
  } finally {
    await product.stop();
    await postgres.remove();
  }
}

type Survived = Checked & { returns: number; verified: boolean; strange: string[]; backMs: number };

/** Lets people tick and look on, pulls the plug some times, and checks everything when it is quiet again. */
async function throughCrashes(plan: BenchPlan, installation: Installation, times: number, crash: () => Promise<void>): Promise<Survived> {
  const target = apiTarget(plan, turns(plan.stepIds));
  const head = await headOf(plan);
  const watching = Array.from({ length: viewers }, () => watchOn(target, head));
  let running = true;
  const people = Array.from({ length: tickers }, (_, index) =>
    tickOn(plan, plan.stepIds.slice(index * stepsEach, (index + 1) * stepsEach), () => running, everyMs),
  );
  let backMs = 0;
  for (let time = 0; time < times; time++) {
    await pause(2000);
    const before = watching[0]?.last() ?? 0;
    const began = performance.now();
    await crash();
    while ((watching[0]?.last() ?? 0) <= before + tickers && performance.now() - began < 30_000) await pause(20);
    backMs = Math.max(backMs, performance.now() - began);
  }
  await pause(1000);
  running = false;
  const ticked = await Promise.all(people);
  const checked = await check(plan, installation.databaseUrl, ticked, watching);
  const returns = watching.reduce((sum, viewer) => sum + viewer.returns(), 0);
  for (const viewer of watching) viewer.stop();
  return { ...checked, returns, backMs, verified: verifies(installation, plan.slug), strange: ticked.flatMap(({ strange }) => strange) };
}

function verifies(installation: Installation, slug: string): boolean {
  try {
    holdpoint(installation, ["verify", slug]);
    return true;
  } catch {
    return false;
  }
}

function postgresPid(folder: string): string {
  return execFileSync("head", ["-1", `${folder}/postgres/postmaster.pid`], { encoding: "utf8" }).trim();
}

/** Sends a signal to a process and its children at once: to kill them as a power cut does, or to stop them short. */
function signalTree(pid: number, signal: NodeJS.Signals): void {
  const children = execFileSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" })
    .trim()
    .split(/\s+/)
    .map(Number);
  for (const each of [pid, ...children]) process.kill(each, signal);
}

/** Has the journal refused every event meanwhile as PostgreSQL does whose disk is full. */
async function withoutRoom(databaseUrl: string, meanwhile: () => Promise<void>): Promise<void> {
  const operator = new pg.Client({ connectionString: databaseUrl });
  await operator.connect();
  await operator.query(`
    CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
    CREATE TRIGGER no_room BEFORE INSERT ON "Event" FOR EACH STATEMENT EXECUTE FUNCTION no_room();`);
  try {
    await meanwhile();
  } finally {
    await operator.query('DROP TRIGGER no_room ON "Event"; DROP FUNCTION no_room();');
    await operator.end();
  }
}

/** What the server says of itself: `503 disk-full`. */
async function healthOf(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/health`);
  const { error }: { error?: { reason?: string } } = await answer.json();
  return `${answer.status} ${error?.reason ?? "ok"}`;
}

type Trials = { server: Survived; database: Survived; frozen: Survived; full: Survived };

function tableOf(trials: Trials, { sameProcess, said }: { sameProcess: boolean; said: string[] }, times: number, on: string): Table {
  const { server, database, frozen, full } = trials;
  const all = {
    [`kill -9 of the server, ${times}×`]: server,
    [`kill -9 of Postgres, ${times}×`]: database,
    [`Postgres stopped for ${troubleMs / 1000} s, ${times}×`]: frozen,
    [`disk full for ${troubleMs / 1000} s, ${times}×`]: full,
  };
  const broken = Object.entries(all).flatMap(([name, { lost, twice, moved, gaps, repeats, behind, verified, strange }]) => [
    ...Object.entries({ lost, twice, moved, gaps, repeats, behind }).flatMap(([what, count]) =>
      count > 0 ? [`${name}: ${count} ${what}`] : [],
    ),
    ...(verified ? [] : [`${name}: the record does not verify`]),
    ...strange.slice(0, 3).map((each) => `${name}: ${each}`),
  ]);
  if (!sameProcess) broken.push("the server ended when Postgres did");
  if (said.join() !== "503 no-answer,503 disk-full") broken.push(`in trouble the server said of itself: ${said.join(", ")}`);
  const row = (what: string, pick: (survived: Survived) => number | string) => [
    what,
    ...Object.values(all).map((each) => {
      const value = pick(each);
      return typeof value === "number" ? whole(value) : value;
    }),
  ];
  return {
    title: "Pulling the plug",
    columns: ["in the middle of a burst", ...Object.keys(all)],
    rows: [
      row("ticks acknowledged", ({ acknowledged }) => acknowledged),
      row("sent again after a failure", ({ retries }) => retries),
      row("acknowledged and lost", ({ lost }) => lost),
      row("in the journal twice", ({ twice }) => twice),
      row("told another number than the journal's", ({ moved }) => moved),
      row("viewers who came back", ({ returns }) => returns),
      row("events a viewer missed", ({ gaps }) => gaps),
      row("events a viewer got twice", ({ repeats }) => repeats),
      row("viewers not at the newest event in the end", ({ behind }) => behind),
      row("record verifies", ({ verified }) => (verified ? "yes" : "NO")),
      row("longest time until ticks were seen again, ms (includes the restart)", ({ backMs }) => backMs),
      row("server process lived on", (each) => (each === server ? "restarted" : sameProcess ? "yes" : "NO")),
    ],
    notes: [on, `${tickers} people tick, ${viewers} look on and come back with their last number.`],
    broken,
  };
}

if (import.meta.main) await asCommand(killNine);
