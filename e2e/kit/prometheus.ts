import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { freePort } from "../../lib/db/local/ports.ts";
import { test } from "./test.ts";

const packages = ["prometheus", "prometheus-alertmanager"];

/** Where the programs are: those of this machine, else Debian's packages unpacked into this folder. The journey is skipped, and says so, without either. */
function binaries(folder: string): string {
  if (packages.every((name) => existsSync(`/usr/bin/${name}`))) return "/usr/bin";
  try {
    const quiet = { cwd: folder, stdio: "pipe" } as const;
    execFileSync("apt-get", ["download", ...packages], quiet);
    for (const name of packages) execFileSync("sh", ["-c", `dpkg -x ${name}_*.deb .`], quiet);
  } catch (error) {
    const said = error instanceof Error ? error.message.split("\n")[0] : String(error);
    test.skip(true, `no Prometheus here: install Debian’s packages ${packages.join(" and ")} (${said})`);
  }
  return join(folder, "usr/bin");
}

/** An application whose numbers are set by the journey, a Prometheus that scrapes it each second, and an Alertmanager that tells of its alerts. */
export type Monitoring = {
  prometheus: string;
  /** What the application says of itself from now on: names with their values. */
  say: (numbers: Readonly<Record<string, number>>) => void;
  stop: () => Promise<void>;
};

/**
 * Starts all three on loopback. `rules`: alerts in the manner of Prometheus, name → expression; `tell`: where Alertmanager sends them. The
 * address of Prometheus has this port.
 */
export async function monitoring(
  port: number,
  rules: Readonly<Record<string, string>>,
  tell: { url: string; token: string },
): Promise<Monitoring> {
  const folder = mkdtempSync(join(tmpdir(), "holdpoint-prometheus-"));
  const bin = binaries(folder);
  let numbers: Readonly<Record<string, number>> = {};
  const application = createServer((_, response) => {
    response.setHeader("content-type", "text/plain; version=0.0.4");
    response.end(
      Object.entries(numbers)
        .map(([name, value]) => `# TYPE ${name} gauge\n${name} ${value}\n`)
        .join(""),
    );
  }).listen(0, "127.0.0.1");
  await once(application, "listening");
  const bound = application.address();
  const target = `127.0.0.1:${typeof bound === "object" && bound ? bound.port : 0}`;
  const alertPort = await freePort();
  const file = (name: string, says: object) => {
    const path = join(folder, name);
    // What is JSON is YAML.
    writeFileSync(path, JSON.stringify(says));
    return path;
  };
  const alerts = Object.entries(rules).map(([alert, expr]) => ({ alert, expr, for: "2s", labels: { severity: "critical" } }));
  const ruleFile = file("rules.yml", { groups: [{ name: "journey", interval: "1s", rules: alerts }] });
  const config = file("prometheus.yml", {
    global: { scrape_interval: "1s", scrape_timeout: "1s", evaluation_interval: "1s" },
    rule_files: [ruleFile],
    scrape_configs: [{ job_name: "ledger", static_configs: [{ targets: [target] }] }],
    alerting: { alertmanagers: [{ static_configs: [{ targets: [`127.0.0.1:${alertPort}`] }] }] },
  });
  const told = { url: tell.url, send_resolved: true, http_config: { authorization: { credentials: tell.token } } };
  const alertConfig = file("alertmanager.yml", {
    route: { receiver: "holdpoint", group_by: ["alertname"], group_wait: "0s", group_interval: "1s", repeat_interval: "5s" },
    receivers: [{ name: "holdpoint", webhook_configs: [told] }],
  });
  for (const name of ["tsdb", "alerts"]) mkdirSync(join(folder, name));
  const children = [
    spawn(join(bin, "prometheus-alertmanager"), [
      ...[`--config.file=${alertConfig}`, `--storage.path=${join(folder, "alerts")}`],
      ...[`--web.listen-address=127.0.0.1:${alertPort}`, "--cluster.listen-address="],
    ]),
    spawn(join(bin, "prometheus"), [
      ...[`--config.file=${config}`, `--storage.tsdb.path=${join(folder, "tsdb")}`, `--web.listen-address=127.0.0.1:${port}`],
    ]),
  ];
  const prometheus = `http://127.0.0.1:${port}`;
  await Promise.all([ready(`http://127.0.0.1:${alertPort}/-/ready`, children[0]), ready(`${prometheus}/-/ready`, children[1])]);
  return {
    prometheus,
    say: (next) => {
      numbers = next;
    },
    async stop() {
      await Promise.all(children.map(ended));
      application.closeAllConnections();
      application.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until a program answers well; what it said is told where it ended instead. */
async function ready(address: string, child: ChildProcess | undefined): Promise<void> {
  let said = "";
  child?.stderr?.on("data", (text: Buffer) => {
    said = (said + text).slice(-4000);
  });
  child?.stdout?.resume();
  const answers = () => {
    if (child?.exitCode !== null) throw new Error(`it ended: ${said}`);
    return fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
  };
  await expect.poll(answers, { timeout: 60_000 }).toBe(true);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}
