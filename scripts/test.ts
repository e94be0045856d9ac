// npm test: everything a change must pass, on a fresh machine too. Each part says what it is and how long it took.
// npm run test:long: what is long by nature (CONTRIBUTING.md).
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** `live`: its words are shown as they come, for it takes longer than anybody looks at nothing. */
type Part = { name: string; command: string; args: string[]; live?: boolean };
/** Stages follow each other. The lanes of a stage run beside each other, the parts of a lane one after the other. */
type Stages = Part[][][];

/** The many short processes of the tests find here what Node has made of the sources. */
const compiled = process.env.NODE_COMPILE_CACHE ?? join(import.meta.dirname, "../node_modules/.cache/compiled");

const isLong = process.argv.includes("long");

const script = (name: string, word: string): Part => ({ name, command: "npm", args: ["run", "-s", word] });

const build: Part = { name: "build", command: process.execPath, args: ["scripts/build.ts"] };
const vitest = (name: string, ...args: string[]): Part => ({ name, command: "vitest", args: ["run", ...args] });
const journeys = (name: string): Part => ({ name, command: "playwright", args: ["test"], live: true });

// No lane waits for the other: what one of them spends waiting (for a clock, for a peer that does not answer) is the other's time.
const everyChange: Stages = [
  [
    // The build waits for types, which are written into its folder; the journeys share it.
    [
      ...[script("format, lint", "lint"), script("types", "types"), script("house rules", "zones"), script("dead code", "dead")],
      ...[build, journeys("journeys in a browser")],
    ],
    [vitest("behaviour, pure", "--project", "pure"), vitest("behaviour, on Postgres", "--project", "postgres")],
  ],
];

/** The test files that have a long form: those that ask for it (lib/testing/long.ts). */
const withLongForm = () => globSync("lib/**/*.test.ts").filter((file) => readFileSync(file, "utf8").includes("testing/long.ts"));

const longByNature: Stages = [
  [[vitest("what is random, many or large, at length", ...withLongForm())], [build]],
  [[journeys("long journeys in a browser")]],
  [[{ name: "kills, a database stopped short, a full disk", command: process.execPath, args: ["bench/kill-nine.ts"] }]],
];
const stages = isLong ? longByNature : everyChange;

const browser = findBrowser();
const began = performance.now();
const running = new Set<ChildProcess>();
for (const lanes of stages) await Promise.all(lanes.map((lane) => runLane(lane, lanes.length > 1)));
console.log(`\n✓ all of it, ${((performance.now() - began) / 60_000).toFixed(1)} min`);

/** Runs the parts of a lane; the first that fails ends everything. What runs beside others says its words when it has ended, but for what is long. */
async function runLane(parts: Part[], beside: boolean): Promise<void> {
  for (const part of parts) {
    const start = performance.now();
    const kept = beside && !part.live;
    if (!kept) console.log(`\n── ${part.name}`);
    const { code, output } = await run(part, kept);
    if (kept) process.stdout.write(`\n── ${part.name}\n${output}`);
    if (code !== 0) {
      console.error(`\n✗ ${part.name} failed`);
      for (const child of running) child.kill();
      process.exit(1);
    }
    console.log(`✓ ${part.name}, ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
}

/** Runs a command to its end; `kept` takes its output along instead of showing it as it comes. */
function run({ command, args }: Part, kept: boolean): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: kept ? ["ignore", "pipe", "pipe"] : "inherit",
      env: { ...process.env, CHROMIUM: browser, NODE_COMPILE_CACHE: compiled, ...(isLong ? { HOLDPOINT_LONG: "1" } : {}) },
    });
    running.add(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text: string) => (output += text));
    const ended = (code: number, said: string) => {
      running.delete(child);
      resolve({ code, output: said });
    };
    child.once("error", ({ message }) => ended(1, `${output}${message}\n`));
    child.once("close", (code) => ended(code ?? 1, output));
  });
}

/** A Chromium to drive: the one named, the system's, or the distribution's package, installed now. The one without windows is a fifth faster. */
function findBrowser(): string {
  const candidates = [
    process.env.CHROMIUM,
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ];
  const present = () => candidates.find((path) => path && existsSync(path));
  const found = present();
  if (found) return found;
  console.log("── Chromium is not here; installing the distribution’s package");
  const apt = (...args: string[]) => {
    const [command = "", ...rest] = [...(process.getuid?.() === 0 ? [] : ["sudo"]), "apt-get", ...args, "-qq"];
    spawnSync(command, rest, { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  };
  apt("update");
  for (const name of ["chromium-headless-shell", "chromium"]) {
    apt("install", "-y", name);
    const installed = present();
    if (installed) return installed;
  }
  console.error("No Chromium was found or could be installed. Install one and name it: CHROMIUM=/path/to/chromium npm test");
  process.exit(1);
}
