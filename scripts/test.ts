// npm test: everything a change must pass, on a fresh machine too. Each part says what it is and how long it took.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const parts: { name: string; command: string; args: string[] }[] = [
  { name: "format, lint", command: "npm", args: ["run", "-s", "lint"] },
  { name: "types", command: "npm", args: ["run", "-s", "types"] },
  { name: "house rules", command: "npm", args: ["run", "-s", "zones"] },
  { name: "dead code", command: "npm", args: ["run", "-s", "dead"] },
  { name: "behaviour, pure", command: "vitest", args: ["run", "--project", "pure"] },
  { name: "behaviour, on Postgres", command: "vitest", args: ["run", "--project", "postgres"] },
  { name: "journeys in a browser", command: "playwright", args: ["test"] },
];

const browser = findBrowser();
const began = performance.now();
for (const { name, command, args } of parts) {
  const start = performance.now();
  console.log(`\n── ${name}`);
  const code = await run(command, args);
  if (code !== 0) {
    console.error(`\n✗ ${name} failed`);
    process.exit(1);
  }
  console.log(`✓ ${name}, ${((performance.now() - start) / 1000).toFixed(0)} s`);
}
console.log(`\n✓ all of it, ${((performance.now() - began) / 60_000).toFixed(1)} min`);

function run(command: string, args: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "inherit", env: { ...process.env, CHROMIUM: browser } });
    child.once("error", () => resolve(1));
    child.once("close", (code) => resolve(code ?? 1));
  });
}

/** A Chromium to drive: the one named, the system's, or the distribution's package, installed now. */
function findBrowser(): string {
  const candidates = [
    process.env.CHROMIUM,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ];
  const found = candidates.find((path) => path && existsSync(path));
  if (found) return found;
  console.log("── Chromium is not here; installing the distribution’s package");
  const sudo = process.getuid?.() === 0 ? [] : ["sudo"];
  for (const args of [
    ["apt-get", "update", "-qq"],
    ["apt-get", "install", "-y", "-qq", "chromium"],
  ]) {
    const [command = "", ...rest] = [...sudo, ...args];
    spawnSync(command, rest, { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  }
  if (existsSync("/usr/bin/chromium")) return "/usr/bin/chromium";
  console.error("No Chromium was found or could be installed. Install one and name it: CHROMIUM=/path/to/chromium npm test");
  process.exit(1);
}
