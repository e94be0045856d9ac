import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { roomShapes } from "../../domain/room.ts";
import { openApi } from "./openapi.ts";
import type { Declared } from "./route.ts";
import { apiRoutes, routeOf } from "./routes.ts";

const routes = Object.values<Declared>(apiRoutes);
/** Answered without the table: the description of it, and whether the server is well. */
const beside = ["GET /api/v1/openapi.json", "GET /api/health"];

/** A route as `docs/api.md` writes it: `POST /api/v1/plans?t0=`, the words a part is chosen from in braces. */
function written({ method, path, params, query }: Declared): string {
  const chosen = path.replace(/:(\w+)/g, (name, word) => {
    const schema = params?.shape[word];
    return schema instanceof z.ZodEnum ? `{${schema.options.join(",")}}` : name;
  });
  const asked = Object.keys(query?.shape ?? {}).map((name) => `${name}=`);
  return `${method} /api/v1${chosen}${asked.length > 0 ? `?${asked.join("&")}` : ""}`;
}

/** The requests of the table in `docs/api.md`; what stands for a value there is left out. */
const told = [...readFileSync("docs/api.md", "utf8").matchAll(/^\| `((?:GET|POST) [^`]+)`/gm)].map(([, request = ""]) =>
  request.replace(/=[^&]+/g, "="),
);

describe("an address of the API", () => {
  it("is told of in docs/api.md, as it is, and no other", () => {
    expect(told.sort()).toEqual([...routes.map(written), ...beside].sort());
  });

  it("is described by the OpenAPI document, with every collection of a plan", () => {
    const { paths } = openApi() as { paths: Record<string, Record<string, object>> };
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const expected = routes.map(({ method, path }) => `${method} /api/v1${path.replace(/:(\w+)/g, "{$1}")}`);
    expect(described.sort()).toEqual([...expected, ...beside].sort());
    const room = JSON.stringify(paths["/api/v1/plans/{slug}"]);
    for (const { name } of roomShapes.plan.collections) expect(room).toContain(`"${name}":{"type":"object"`);
  });

  it.each([
    ["POST", "/plans", "createPlan", {}],
    ["POST", "/plans/", "createPlan", {}],
    ["GET", "/plans/parcel-move", "readPlan", { slug: "parcel-move" }],
    ["POST", "/plans/parcel-move/start", "startPlan", { slug: "parcel-move" }],
    ["GET", "/plans/parcel-move/events", "readEvents", { slug: "parcel-move" }],
    ["POST", "/plans/a/steps/b/complete", "workOnStep", { slug: "a", id: "b", verb: "complete" }],
  ])("%s %s is answered by %s", (method, path, name, params) => {
    expect(routeOf(method, path)).toEqual({ name, params });
  });

  it.each([
    ["GET", "/plans"],
    ["GET", ""],
    ["GET", "/"],
    ["DELETE", "/plans/a"],
    ["GET", "/plans//events"],
    ["POST", "/plans/a/steps/b"],
    ["POST", "/plans/a/steps/b/complete/more"],
    ["GET", "/plans/a/constructor"],
    ["GET", "/plans/%zz"],
    ["GET", `/plans/${"a".repeat(300)}`],
  ])("%s %s is none", (method, path) => {
    expect(routeOf(method, path)).toBeNull();
  });
});
