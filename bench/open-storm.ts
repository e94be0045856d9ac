// How long until everybody has the room and the live stream, when all of them open it in the same moment.
import { requestText } from "./kit/connection.ts";
import { startPlan } from "./kit/plan.ts";
import { signIn } from "./kit/sign-in.ts";
import { onSite } from "./kit/site.ts";
import { median, ms, ratio, whole } from "./kit/statistics.ts";
import { storm } from "./kit/storm.ts";
import { asCommand, machine, type Options, roundsOf, type Table } from "./kit/table.ts";

export async function openStorm({ quick }: Options): Promise<Table> {
  return onSite(async ({ postgres, installation, product, token, bare }) => {
    const plan = await startPlan(product.port, token, 300);
    const path = `/api/v1/plans/${plan.slug}`;
    const authorization = `Bearer ${token}`;
    const room = await fetch(`http://127.0.0.1:${product.port}${path}`, { headers: { authorization } });
    await fetch(`http://127.0.0.1:${bare.port}/page`, { method: "PUT", body: await room.arrayBuffer() });
    const accept = "text/event-stream";
    const cookie = await signIn(installation, product.port);
    const ways = [
      { name: "bare", port: bare.port, room: requestText("GET", "/page"), events: requestText("GET", "/events", { accept }) },
      {
        ...{ name: "API token", port: product.port, room: requestText("GET", path, { authorization }) },
        events: requestText("GET", `${path}/events?after=2`, { authorization, accept }),
      },
      {
        ...{ name: "browser session", port: product.port, room: requestText("GET", `/live/${plan.id}/room`, { cookie }) },
        events: requestText("GET", `/live/${plan.id}?after=2`, { cookie, accept }),
      },
    ];
    const crowds = quick ? [100] : [100, 1000];
    const times = new Map<string, number[]>();
    const cut = new Map<string, number>();
    let bytes = 0;
    for (const way of ways) await storm(way, 20);
    for (let round = 0; round < roundsOf({ quick }); round++) {
      for (const people of crowds) {
        for (const way of ways) {
          const found = await storm(way, people);
          const key = `${way.name} ${people}`;
          bytes = found.bytes;
          times.set(key, [...(times.get(key) ?? []), found.all]);
          cut.set(key, (cut.get(key) ?? 0) + found.cut);
        }
      }
    }
    const of = (name: string, people: number) => median(times.get(`${name} ${people}`) ?? []);
    const rows = crowds.flatMap((people) =>
      ways.map(({ name }) => {
        const lines = whole(cut.get(`${name} ${people}`) ?? 0);
        return [whole(people), name, ms(of(name, people)), ratio(of(name, people), of("bare", people)), lines];
      }),
    );
    return {
      title: "Everybody opens at once",
      columns: ["people", "through", "ms until all have room and stream", "to bare", "lines cut and opened again"],
      rows,
      notes: [machine(postgres.version), `The room is ${whole(bytes)} bytes; bare serves the very same from memory.`],
      broken: [],
    };
  });
}

if (import.meta.main) await asCommand(openStorm);
