import * as z from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import type { Declared } from "./route.ts";
import { apiRoutes } from "./routes.ts";

const problem = z.object({ error: z.object({ code: z.string(), reason: z.string(), message: z.string() }) });
const json = (schema: z.ZodType) => ({ content: { "application/json": { schema } } });
const key = z.object({
  "Idempotency-Key": z.string().max(100).optional().meta({ description: "Sending the same key again gives the first answer again." }),
});
const refusals = {
  401: { description: "No valid token", ...json(problem) },
  403: { description: "The token or its owner may not", ...json(problem) },
  404: { description: "Not there, or not for you", ...json(problem) },
  409: { description: "Not allowed now: the message says why", ...json(problem) },
  422: { description: "The input is not valid", ...json(problem) },
  503: { description: "The database does not answer or cannot be written to; send the same again", ...json(problem) },
};

let made: unknown;

/** The API as an OpenAPI document, made of the table of routes and so of the schemas it is checked with. */
export function openApi(): unknown {
  made ??= createDocument({
    openapi: "3.1.0",
    info: { title: "Holdpoint", version: "1", description: "Run deployment plans from pipelines. Bearer tokens only." },
    components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
    security: [{ token: [] }],
    paths: pathsOf([described, ...Object.values<Declared>(apiRoutes)]),
  });
  return made;
}

/** The one address that answers without a token. */
const described: Declared = {
  method: "GET",
  path: "/openapi.json",
  summary: "This description",
  answers: { status: 200, says: "The API as an OpenAPI document", schema: z.object({ openapi: z.string() }) },
};

const health: ZodOpenApiPathsObject = {
  "/api/health": {
    get: {
      summary: "Whether the server answers and its database can be written to",
      security: [],
      responses: { 200: { description: "Healthy" }, 503: { description: "It cannot be written to, with the reason", ...json(problem) } },
    },
  },
};

function pathsOf(routes: readonly Declared[]): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = { ...health };
  for (const route of routes) {
    const path = `/api/v1${route.path.replace(/:(\w+)/g, "{$1}")}`;
    // One address may be read and written to.
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, route === described) };
  }
  return paths;
}

function operationOf({ method, path, summary, params, query, body, answers }: Declared, open: boolean): ZodOpenApiOperationObject {
  const { status, says, schema, stream, bytes, type } = answers;
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => [name, params?.shape[name] ?? z.string()]);
  const content = Object.fromEntries(Object.entries(body ?? {}).map(([type, schema]) => [type, { schema }]));
  const answered = {
    ...(type ? { [type]: { schema } } : json(schema).content),
    ...(stream ? { "text/event-stream": { schema: z.string() } } : {}),
    ...(bytes ? { "application/octet-stream": { schema: z.string() } } : {}),
  };
  return {
    summary,
    ...(open ? { security: [] } : {}),
    requestParams: {
      ...(names.length > 0 ? { path: z.object(Object.fromEntries(names)) } : {}),
      ...(query ? { query } : {}),
      ...(method === "POST" ? { header: key } : {}),
    },
    ...(body ? { requestBody: { required: !("application/json" in body), content } } : {}),
    responses: { [status]: { description: says, content: answered }, ...(open ? {} : refusals) },
  };
}
