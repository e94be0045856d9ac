// An OpenID Connect provider for the journeys, on loopback. Whoever comes is the person the last PUT /person described.
import { OAuth2Server } from "oauth2-mock-server";

type Person = { sub: string; email: string; email_verified: boolean; name: string };

const port = Number(process.env.E2E_OIDC_PORT);
const server = new OAuth2Server();
let person: Person = { sub: "nobody", email: "nobody@example.org", email_verified: false, name: "Nobody" };

await server.issuer.keys.generate("RS256");
server.service.on("beforeTokenSigning", (token) => Object.assign(token.payload, person));
server.service.on("beforeUserinfo", (response) => Object.assign(response, { body: person }));
await server.start(port, "localhost");

/** Tells who comes next; `nonce` and the like the provider does by itself. */
const { createServer } = await import("node:http");
createServer(async (request, response) => {
  let text = "";
  for await (const part of request) text += part;
  if (request.method === "PUT") person = JSON.parse(text);
  response.end("ok");
}).listen(port + 1, "localhost");
