// What it costs to evaluate one flag, beside a bare node:http server that sends back what it was sent.
import { requestText } from "./kit/connection.ts";
import { flagOf } from "./kit/flag.ts";
import { onDatabase } from "./kit/on-database.ts";
import { load } from "./kit/page-load.ts";
import { startPlan } from "./kit/plan.ts";
import { onSite } from "./kit/site.ts";
import { median, ratio, whole } from "./kit/statistics.ts";
import { asCommand, machine, type Options, roundsOf, type Table } from "./kit/table.ts";

const key = "bench";

export async function flagEvaluation({ quick }: Options): Promise<Table> {
  return onSite(async ({ postgres, installation, product, token, bare }) => {
    const plan = await startPlan(product.port, token, 300);
    const room = await fetch(`http://127.0.0.1:${product.port}/api/v1/plans/${plan.slug}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { plan: row }: { plan: { workspaceId: string } } = await room.json();
    await onDatabase(installation.databaseUrl, () => flagOf(plan.id, row.workspaceId, key));
    const body = JSON.stringify({ context: { targetingKey: "user-4711", instance: "bench" } });
    const type = { "content-type": "application/json" };
    const path = `/ofrep/v1/evaluate/flags/${key}`;
    const [echo, asked] = [
      requestText("POST", "/echo", type, body),
      requestText("POST", path, { ...type, authorization: `Bearer ${token}` }, body),
    ];
    const rows = [];
    for (const connections of [50, 200]) {
      const size = { connections, forMs: quick ? 500 : 2000 };
      const [own, base]: [number[], number[]] = [[], []];
      // One after the other, round by round, so that what else the machine does meets both.
      for (let round = 0; round < 2 * roundsOf({ quick }); round++) {
        base.push(await load(bare.port, echo, 200, size));
        own.push(await load(product.port, asked, 200, size));
      }
      const [mine, floor] = [median(own), median(base)];
      // Each round is compared with its own neighbour: what else the machine did then met both.
      const paired = median(own.map((each, round) => each / (base[round] ?? Number.NaN)));
      rows.push([
        `one flag, ${connections} connections, evaluations/s`,
        whole(floor),
        whole(mine),
        ratio(paired, 1),
        "≥ 0.33×",
        paired >= 1 / 3 ? "yes" : "no",
      ]);
    }
    return {
      title: "Flags",
      columns: ["what", "bare echo", "product", "to bare, paired", "aim", "met"],
      rows,
      notes: [
        machine(postgres.version),
        "Every evaluation is of the newest committed stage: it waits for the database, together with all that came meanwhile.",
      ],
      broken: [],
    };
  });
}

if (import.meta.main) await asCommand(flagEvaluation);
