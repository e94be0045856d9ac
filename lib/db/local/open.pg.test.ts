import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type OpenPostgres, openLocalPostgres } from "./open.ts";
import { runningIn } from "./running.ts";
import { until } from "./until.ts";
import { asNobody, postgresHome } from "./within-reach.ts";

let folder: string;
const opened: OpenPostgres[] = [];
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "holdpoint-local-"));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const each of opened.splice(0)) await each.leave();
  rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<OpenPostgres> {
  const database = await openLocalPostgres(folder);
  opened.push(database);
  return database;
}

/** Another process that uses the database of the folder, once it says that it does. */
async function another(): Promise<ChildProcess> {
  const code = `const { openLocalPostgres } = await import(${JSON.stringify(join(import.meta.dirname, "open.ts"))});
    const database = await openLocalPostgres(${JSON.stringify(folder)});
    console.log("open");
    process.once("SIGINT", () => database.leave().then(() => process.exit(0)));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once("data", () => resolve());
    child.once("exit", (exit) => reject(new Error(`it ended with ${exit}`)));
  });
  return child;
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once("exit", resolve));

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query("SELECT 1 AS one");
    return rows[0]?.one === 1;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function kill(pid: number): Promise<void> {
  process.kill(pid, "SIGKILL");
  expect(await until(() => runningIn(folder)?.pid !== pid, 5000)).toBe(true);
}

describe("the embedded database", { timeout: 60_000 }, () => {
  test("comes back where its server is killed, under its old address, with what was written", async () => {
    const database = await open();
    database.keep(() => {});
    const client = new pg.Client({ connectionString: database.url });
    client.on("error", () => {});
    await client.connect();
    await client.query("CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)");
    for (let round = 0; round < 2; round++) {
      await kill(runningIn(folder)?.pid ?? 0);
      expect(await until(() => runningIn(folder)?.isReady ?? false, 10_000)).toBe(true);
      expect(runningIn(folder)?.url).toBe(database.url);
    }
    expect(await answers(database.url)).toBe(true);
    const again = new pg.Client({ connectionString: database.url });
    await again.connect();
    expect((await again.query("SELECT n FROM kept")).rows).toEqual([{ n: 7 }]);
    await again.end();
  });

  test.runIf(process.platform === "linux")(
    "comes back where its killed server is a zombie, as in a container whose first process reaps nobody",
    async () => {
      await (await open()).leave();
      expect(runningIn(folder)).toBeNull();
      // The shell becomes a program that waits for nobody, so its child stays a zombie; as whom the server runs, or Postgres would not mind it.
      const parent = spawn("sh", ["-c", "sleep 0.3 & echo $!; exec sleep 60"], {
        stdio: ["ignore", "pipe", "ignore"],
        cwd: "/",
        ...asNobody(),
      });
      children.push(parent);
      const [word] = await once(parent.stdout, "data");
      const zombie = String(word).trim();
      expect(await until(() => /\) Z /.test(readFileSync(`/proc/${zombie}/stat`, "latin1")), 5000)).toBe(true);
      const data = join(postgresHome(folder), "postgres");
      writeFileSync(join(data, "postmaster.pid"), `${zombie}\n${data}\n`, { mode: 0o644 });
      expect(await answers((await open()).url)).toBe(true);
    },
  );

  test("comes back where somebody stopped it in good order", async () => {
    const database = await open();
    database.keep(() => {});
    const pid = runningIn(folder)?.pid ?? 0;
    runningIn(folder)?.stop();
    expect(await until(() => (runningIn(folder)?.isReady ?? false) && runningIn(folder)?.pid !== pid, 15_000)).toBe(true);
    expect(await answers(database.url)).toBe(true);
  });

  test("is not stopped by a second server that leaves while the first uses it", async () => {
    const first = await open();
    const second = await another();
    second.kill("SIGINT");
    await ended(second);
    expect(await answers(first.url)).toBe(true);
  });

  test("is not stopped by a command that began before the server and ends after it came", async () => {
    const command = await another();
    const server = await open();
    command.kill("SIGINT");
    await ended(command);
    expect(await answers(server.url)).toBe(true);
    await opened.pop()?.leave();
    expect(runningIn(folder)).toBeNull();
  });

  test("is stopped by the last who leaves, whoever was killed before", async () => {
    const server = await open();
    const killed = await another();
    killed.kill("SIGKILL");
    await ended(killed);
    expect(await answers(server.url)).toBe(true);
    await opened.pop()?.leave();
    expect(runningIn(folder)).toBeNull();
  });

  test("is one server, however many open it at once", async () => {
    const all = await Promise.all([another(), another(), open()]);
    const database = all[2];
    expect(await answers(database.url)).toBe(true);
    expect(runningIn(folder)?.url).toBe(database.url);
    for (const child of children.splice(0)) {
      child.kill("SIGINT");
      await ended(child);
    }
    expect(await answers(database.url)).toBe(true);
  });
});
