// What the public status page costs to serve, and how soon it tells the truth.
import { requestText } from "./kit/connection.ts";
import { onDatabase } from "./kit/on-database.ts";
import { load } from "./kit/page-load.ts";
import { startPlan } from "./kit/plan.ts";
import { shareLink } from "./kit/share-link.ts";
import { signIn } from "./kit/sign-in.ts";
import { onSite } from "./kit/site.ts";
import { median, ms, ratio, whole } from "./kit/statistics.ts";
import { asCommand, machine, type Options, roundsOf, type Table } from "./kit/table.ts";
import { untilVisible } from "./kit/until-visible.ts";

export async function statusPage({ quick }: Options): Promise<Table> {
  return onSite(async ({ postgres, installation, product, token, bare }) => {
    const plan = await startPlan(product.port, token, 300);
    const secret = await onDatabase(installation.databaseUrl, () => shareLink(plan.id));
    const path = `/status/${secret}`;
    const page = await fetch(`http://127.0.0.1:${product.port}${path}`, { headers: { "accept-encoding": "identity" } });
    const etag = page.headers.get("etag") ?? "";
    const bytes = await page.arrayBuffer();
    await fetch(`http://127.0.0.1:${bare.port}/page`, { method: "PUT", body: bytes });
    const ways = [
      { name: "the page", status: 200, bare: requestText("GET", "/page"), product: requestText("GET", path) },
      {
        ...{ name: "unchanged (304)", status: 304, bare: requestText("GET", "/page", { "if-none-match": '"page"' }) },
        product: requestText("GET", path, { "if-none-match": etag }),
      },
    ];
    const size = { connections: 50, forMs: quick ? 500 : 2000 };
    const served = new Map<string, number[]>();
    const measure = async (key: string, port: number, request: string, status: number) => {
      served.set(key, [...(served.get(key) ?? []), await load(port, request, status, size)]);
    };
    for (let round = 0; round < roundsOf({ quick }); round++) {
      for (const way of ways) {
        await measure(`bare ${way.name}`, bare.port, way.bare, way.status);
        await measure(`product ${way.name}`, product.port, way.product, way.status);
      }
    }
    const cookie = await signIn(installation, product.port);
    const visible = await untilVisible(plan, secret, cookie, quick ? 3 : 15);
    const rates = ways.map(({ name }) => {
      const [own, base] = [median(served.get(`product ${name}`) ?? []), median(served.get(`bare ${name}`) ?? [])];
      return [`${name}, requests/s`, whole(base), whole(own), ratio(own, base), "≥ 0.7×", own >= 0.7 * base ? "yes" : "no"];
    });
    const delays = Object.entries({ "on the page": visible.page, "down its stream": visible.stream }).map(([where, times]) => {
      const worst = Math.max(...times);
      return [
        `an update ${where}, 32 people ticking`,
        "",
        `${ms(median(times))} ms, worst ${ms(worst)}`,
        "",
        "≤ 1 s",
        worst <= 1000 ? "yes" : "no",
      ];
    });
    return {
      title: "Status page",
      columns: ["what", "bare", "product", "to bare", "aim", "met"],
      rows: [...rates, ...delays],
      notes: [
        machine(postgres.version),
        `The page is ${whole(bytes.byteLength)} bytes, uncompressed, on 50 keep-alive connections.`,
        `${whole(visible.ticks)} ticks were taken while the updates were posted.`,
      ],
      broken: [],
    };
  });
}

if (import.meta.main) await asCommand(statusPage);
