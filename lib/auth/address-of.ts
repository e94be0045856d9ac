import type { IncomingMessage } from "node:http";

/** Under this name the rest of the house finds where a request came from. What a client sends under it is overwritten. */
export const addressHeader = "x-holdpoint-address";

/** And under this one, whether a proxy passed it on that nobody told us of: then the address is the proxy's. */
export const passedOnHeader = "x-holdpoint-passed-on";

/** Whether a request says that it was passed on, though no proxy was named (`HOLDPOINT_PROXIES`). Asked before Next adds headers of its own. */
export function isPassedOn({ headers }: IncomingMessage, proxies = Number(process.env.HOLDPOINT_PROXIES ?? 0)): boolean {
  return proxies === 0 && ["x-forwarded-for", "forwarded", "x-real-ip", "cf-connecting-ip"].some((name) => headers[name] !== undefined);
}

/**
 * Where a request comes from. Behind proxies of one's own (`HOLDPOINT_PROXIES`, how many) it is what the outermost of them
 * saw; without, the header that names it could be anybody's invention and is not read.
 */
export function addressOf({ headers, socket }: IncomingMessage, proxies = Number(process.env.HOLDPOINT_PROXIES ?? 0)): string {
  const forwarded =
    proxies > 0
      ? String(headers["x-forwarded-for"] ?? "")
          .split(",")
          .at(-proxies)
          ?.trim()
      : "";
  return forwarded || (socket.remoteAddress ?? "");
}
