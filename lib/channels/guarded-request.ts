import { BlockList } from "node:net";
import { Agent, type Dispatcher, request } from "undici";
import { perProcess } from "../per-process.ts";

/** What is asked of an address somebody gave. The body is text; the answer is cut at 1 MB. */
export type Asked = { method: "GET" | "POST" | "PATCH"; headers?: Record<string, string>; body?: string };

/** What the other side answered. `text` is for the program that knows the peer, never for a page. */
export type Answered = { status: number; headers: Record<string, string>; text: string };

/** Why nothing was asked, or no answer came: a sentence for whoever gave the address, and whether trying again may help. */
export class Unreachable extends Error {
  readonly retry: boolean;
  constructor(message: string, retry: boolean) {
    super(message);
    this.name = "Unreachable";
    this.retry = retry;
  }
}

const timeoutMs = 10_000;
const maxBytes = 1_000_000;
const maxRedirects = 3;

/**
 * The one client for addresses that a person gave. It connects to public addresses only: the check is made on the address that the
 * socket is about to reach, so that no name, redirect or second answer of a name server leads elsewhere. Hosts an operator names in
 * `HOLDPOINT_ALLOW_HOSTS` (host:port, separated by commas) are reached wherever they are. Throws `Unreachable`.
 */
export async function guardedRequest(address: string, asked: Asked): Promise<Answered> {
  // One clock for all of it: a peer that redirects, trickles or hangs costs this and no more.
  const signal = AbortSignal.timeout(timeoutMs);
  let url = checked(address);
  for (let hops = 0; ; hops++) {
    const answer = await once(url, asked, signal);
    const next = answer.headers.location;
    if (![301, 302, 303, 307, 308].includes(answer.status) || !next) return answer;
    // Only these two keep method and body. What is posted is never turned into a question, as browsers do.
    if (asked.method !== "GET" && answer.status !== 307 && answer.status !== 308)
      throw new Unreachable("The address leads to another one. Give the one it leads to.", false);
    if (hops === maxRedirects) throw new Unreachable("The address leads on and on to others.", false);
    const target = checked(URL.canParse(next, url) ? new URL(next, url).href : next);
    if (url.protocol === "https:" && target.protocol === "http:")
      throw new Unreachable("The address leads from an encrypted one to one that is not.", false);
    // What is secret in the headers is for the host it was given for.
    if (target.host !== url.host && asked.headers) asked = { ...asked, headers: withoutSecrets(asked.headers) };
    url = target;
  }
}

function checked(address: string): URL {
  if (!URL.canParse(address)) throw new Unreachable("That is no address. Write one that begins with https://", false);
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:") throw new Unreachable("The address must begin with https://", false);
  if (url.username || url.password) throw new Unreachable("The address must not hold a name and a password.", false);
  return url;
}

async function once(url: URL, { method, headers = {}, body }: Asked, signal: AbortSignal): Promise<Answered> {
  let response: Dispatcher.ResponseData;
  try {
    response = await request(url, {
      method,
      headers: { "user-agent": "Holdpoint", ...headers },
      body: body ?? null,
      signal,
      dispatcher: agentFor(url),
    });
    const answered = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)]));
    return { status: response.statusCode, headers: answered, text: await start(response.body) };
  } catch (error) {
    throw unreachable(error, url);
  }
}

/** The beginning of a body; what is more than we read of any answer is let go. */
async function start(body: Dispatcher.ResponseData["body"]): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, maxBytes).toString("utf8");
}

const withoutSecrets = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(authorization|cookie)$/i.test(name)));

const words: Record<string, string> = {
  ENOTFOUND: "There is no host of that name.",
  EAI_AGAIN: "The name of the host could not be looked up.",
  ECONNREFUSED: "The host refuses the connection.",
  CERT_HAS_EXPIRED: "The certificate of the host has expired.",
  DEPTH_ZERO_SELF_SIGNED_CERT: "The certificate of the host cannot be trusted.",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "The certificate of the host cannot be trusted.",
  ERR_TLS_CERT_ALTNAME_INVALID: "The certificate is for another host.",
};

function unreachable(error: unknown, url: URL): Unreachable {
  if (error instanceof Unreachable) return error;
  const codes = codesOf(error);
  if (codes.includes("ERR_IP_BLOCKED"))
    return new Unreachable(
      `That host is in a private network. The operator of this server can allow it: HOLDPOINT_ALLOW_HOSTS=${placeOf(url)}`,
      false,
    );
  const known = codes.find((code) => words[code]);
  return new Unreachable((known && words[known]) || "The host does not answer.", !known?.startsWith("CERT"));
}

/** The codes of an error and of what it was made of: a host with several addresses fails once for each. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const inner = error instanceof AggregateError ? error.errors : [error.cause];
  return ["code" in error ? String(error.code) : "", ...inner.flatMap(codesOf)];
}

const agentFor = (url: URL): Agent => (isAllowed(url) ? anywhere() : publicOnly());

const limits = { headersTimeout: timeoutMs, bodyTimeout: timeoutMs, maxHeaderSize: 16_384, keepAliveTimeout: 4000 };
const publicOnly = () =>
  perProcess("guarded-agent", () => new Agent({ ...limits, connect: { timeout: timeoutMs, blockList: privateAddresses() } }));
const anywhere = () => perProcess("allowed-agent", () => new Agent({ ...limits, connect: { timeout: timeoutMs } }));

/** Whether the operator opened exactly this host and port. */
export function isAllowed(url: URL): boolean {
  const allowed = (process.env.HOLDPOINT_ALLOW_HOSTS ?? "").split(",").map((each) => each.trim().toLowerCase());
  return allowed.includes(placeOf(url));
}

const placeOf = (url: URL): string => `${url.hostname}:${url.port || (url.protocol === "https:" ? "443" : "80")}`;

/**
 * Everything that is not the public internet: IANA's special-purpose registries (RFC 6890 and its updates), and the ways of IPv6 to
 * say an address of IPv4 (mapped, NAT64, 6to4, Teredo).
 */
function privateAddresses(): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of v4) list.addSubnet(net, prefix, "ipv4");
  for (const [net, prefix] of v6) list.addSubnet(net, prefix, "ipv6");
  return list;
}

const v4: readonly [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

const v6: readonly [string, number][] = [
  // Unspecified, loopback, and IPv4 in IPv6's clothes, mapped and compatible.
  ["::", 96],
  ["::ffff:0:0", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
  ["5f00::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
];
