import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "#generated/prisma/client.ts";
import { perProcess } from "../per-process.ts";
import { pool } from "./pool.ts";

/** Prisma over the process's own pool: ordinary reads, and the writes that are no part of a room (accounts, sessions). */
export function prisma(): PrismaClient {
  return perProcess("prisma", () => new PrismaClient({ adapter: new PrismaPg(pool()) }));
}
