import { freePort } from "../../lib/db/local/ports.ts";
import { type Child, startNode } from "./child.ts";
import { type BenchPostgres, startPostgres } from "./postgres.ts";
import { createToken, type Installation, type Product, startProduct } from "./product.ts";

/** A database, the product on it and the yardstick beside it. */
export type Site = {
  postgres: BenchPostgres;
  installation: Installation;
  product: Product;
  token: string;
  bare: Child & { port: number };
  /** Ends this with the rest. */
  also: <T extends { stop: () => Promise<void> }>(child: T) => T;
};

/** Brings everything up, lets the measurement run, and takes everything down whatever happened. */
export async function onSite<T>(work: (site: Site) => Promise<T>): Promise<T> {
  const postgres = await startPostgres();
  const running: { stop: () => Promise<void> }[] = [];
  const also = <C extends { stop: () => Promise<void> }>(child: C) => {
    running.push(child);
    return child;
  };
  try {
    const installation = { folder: postgres.folder, databaseUrl: await postgres.database("product") };
    const token = createToken(installation);
    const product = also(await startProduct(installation));
    const bare = also(await startBare(await postgres.database("bare")));
    return await work({ postgres, installation, product, token, bare, also });
  } finally {
    for (const child of running.reverse()) await child.stop();
    await postgres.remove();
  }
}

async function startBare(databaseUrl: string): Promise<Child & { port: number }> {
  const port = await freePort();
  const child = await startNode(["bench/bare-server.ts"], { DATABASE_URL: databaseUrl, PORT: String(port) }, /^up$/m);
  return { ...child, port };
}
