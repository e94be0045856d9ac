// Pulls the plug in the middle of a burst, on the server and then on Postgres, and looks for what went missing.
import { execFileSync } from "node:child_process";
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
      killTree(Number(postgresPid(postgres.folder)));
      await pause(1000);
      await startAgain(postgres);
    });
    const sameProcess = survivor.process.exitCode === null && survivor.process.signalCode === null;
    return tableOf(server, database, sameProcess, times, machine(postgres.version));
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

/** Ends a process and its children at once, as a power cut does. */
function killTree(pid: number): void {
  const children = execFileSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" })
    .trim()
    .split(/\s+/)
    .map(Number);
  for (const each of [pid, ...children]) process.kill(each, "SIGKILL");
}

function tableOf(server: Survived, database: Survived, sameProcess: boolean, times: number, on: string): Table {
  const both = { [`server, ${times}×`]: server, [`Postgres, ${times}×`]: database };
  const broken = Object.entries(both).flatMap(([name, { lost, twice, moved, gaps, repeats, behind, verified, strange }]) => [
    ...Object.entries({ lost, twice, moved, gaps, repeats, behind }).flatMap(([what, count]) =>
      count > 0 ? [`kill -9 of the ${name}: ${count} ${what}`] : [],
    ),
    ...(verified ? [] : [`kill -9 of the ${name}: the record does not verify`]),
    ...strange.slice(0, 3).map((each) => `kill -9 of the ${name}: ${each}`),
  ]);
  if (!sameProcess) broken.push("the server ended when Postgres did");
  const row = (what: string, pick: (survived: Survived) => number | string) => [
    what,
    ...Object.values(both).map((each) => {
      const value = pick(each);
      return typeof value === "number" ? whole(value) : value;
    }),
  ];
  return {
    title: "Pulling the plug",
    columns: ["kill -9 of", ...Object.keys(both)],
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
