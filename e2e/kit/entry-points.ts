import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import ts from "typescript";
import * as z from "zod";
import type { ApiRoute } from "#lib/http/api/route.ts";
import { apiRoutes } from "#lib/http/api/routes.ts";

/** An action as the build knows it: its id, and a page it is called on, such as `/plans/[slug]`. */
export type BuiltAction = { id: string; page: string };

/** Every address the code answers, such as `GET /plans/[slug]`: pages, routes, what the build adds, and the front door. */
export function addresses(): string[] {
  const pages = globSync("app/**/page.{ts,tsx,js,jsx}").map((file) => `GET ${addressOf(file)}`);
  const routes = globSync("app/**/route.{ts,tsx,js,jsx}").flatMap((file) =>
    exportsOf(file)
      .filter((name) => /^[A-Z]+$/.test(name))
      .map((method) => `${method} ${addressOf(file)}`),
  );
  const known = new Set([...pages, ...routes].map((address) => address.split(" ")[1]));
  const added = builtAddresses().filter((address) => !known.has(address));
  return [...new Set([...pages, ...routes, ...added.map((address) => `GET ${address}`), ...doorAddresses()])];
}

/** Every server action in the sources and in the build, such as `share.makeShareLink`. */
export function actions(): string[] {
  const sources = globSync("{app,components,lib}/**/*.{ts,tsx}").filter((file) => /^["']use server["']/m.test(readFileSync(file, "utf8")));
  return [...new Set([...sources.flatMap((file) => exportsOf(file).map((name) => actionName(file, name))), ...builtActions().keys()])];
}

const manifest = z.object({
  node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string(), workers: z.record(z.string(), z.unknown()) })),
});

/** The actions that pages of the build call. One that no page calls is in no build and cannot be called. */
export function builtActions(): Map<string, BuiltAction> {
  const { node } = manifest.parse(JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")));
  return new Map(
    Object.entries(node).map(([id, { filename, exportedName, workers }]) => {
      const page = addressOf(`${Object.keys(workers)[0]}.tsx`);
      return [actionName(filename, exportedName), { id, page }];
    }),
  );
}

const actionName = (file: string, name: string) => `${basename(file).replace(/\.tsx?$/, "")}.${name}`;

/** `app/(signed-in)/plans/[slug]/page.tsx` is `/plans/[slug]`. */
function addressOf(file: string): string {
  const folders = file.split("/").slice(1, -1);
  return `/${folders.filter((folder) => !folder.startsWith("(")).join("/")}`;
}

function builtAddresses(): string[] {
  const paths = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8")));
  return Object.values(paths);
}

/** The names a module exports at run time. */
function exportsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement): string[] => {
    if (ts.isExportDeclaration(statement)) {
      if (statement.isTypeOnly) return [];
      const clause = statement.exportClause;
      return clause && ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : [`* of ${statement.getText(source)}`];
    }
    if (!ts.canHaveModifiers(statement) || !ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? "default"];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map(({ name }) => name.getText(source));
  });
}

/** What each handler of the front door answers. One that is not here turns up under its name, which no policy has. */
const doorHandlers: Record<string, () => string[]> = {
  serveApi: apiAddresses,
  serveHealth: () => ["GET /api/health"],
  serveLive: () => ["GET /live/[planId]"],
  serveRoom: () => ["GET /live/[planId]/room"],
  serveFollowers: () => ["GET /live/[planId]/followers"],
  serveChart: () => ["GET /live/[planId]/chart"],
  servePrometheus: () => ["GET /live/[planId]/prometheus"],
  serveFile: () => ["GET /live/[planId]/attachments/[id]"],
  serveNewFile: () => ["POST /live/[planId]/attachments"],
  serveStatusFile: () => ["GET /status/[secret]/files/[id]"],
  serveNewestEvents: () => ["GET /live/[planId]/events"],
  serveStatus: () => ["GET /status/[secret]", "HEAD /status/[secret]"],
  serveKeptStatus: () => ["GET /status/[secret]"],
  serveOfrep: () => ["POST /ofrep/v1/evaluate/flags", "POST /ofrep/v1/evaluate/flags/[key]"],
  serveStatusFeed: () => ["GET /status/[secret]/feed", "GET /status/[secret]/calendar"],
  serveMailForm: () => ["GET /status/[secret]/mail", "POST /status/[secret]/mail"],
  serveHookForm: () => ["GET /status/[secret]/webhook", "POST /status/[secret]/webhook"],
  serveMailLink: () => ["GET /mail/[secret]", "POST /mail/[secret]"],
  serveStatusLive: () => ["GET /status/[secret]/live"],
  // Answers while the database is away, with a page that says no more.
  serveOutOfOrder: () => [],
};

function doorAddresses(): string[] {
  const called = readFileSync("lib/http/door.ts", "utf8").matchAll(/(?<!function )\b(serve\w+)\(/g);
  return [...new Set([...called].map(([, name = ""]) => name))].flatMap(
    (name) => doorHandlers[name]?.() ?? [`${name} of lib/http/door.ts`],
  );
}

function apiAddresses(): string[] {
  const described = ["GET /api/v1/openapi.json"];
  const declared = Object.values<ApiRoute>(apiRoutes).flatMap(({ method, path, params }) => {
    const address = `${method} /api/v1${path.replace(/:(\w+)/g, "[$1]")}`;
    const verb = params?.shape.verb;
    return verb instanceof z.ZodEnum ? verb.options.map((name) => address.replace("[verb]", String(name))) : [address];
  });
  return [...described, ...declared];
}
