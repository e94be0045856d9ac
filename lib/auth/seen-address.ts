import { log } from "../log.ts";
import { perProcess } from "../per-process.ts";
import { addressHeader, passedOnHeader } from "./address-of.ts";

/** Where a request seems to come from, and whether that is its sender: not where a proxy passes it on that nobody told us of. */
export type SeenAddress = { address: string; isSender: boolean };

/**
 * The network address of a request. Behind proxies without `HOLDPOINT_PROXIES` everybody seems to come from the proxy, and what is counted
 * by address would bar all for one: the operator is told in the log.
 */
export function seenAddress(headers: Readonly<Record<string, unknown>>): SeenAddress {
  const address = String(headers[addressHeader] ?? "") || "unknown";
  if (headers[passedOnHeader] !== "yes") return { address, isSender: true };
  perProcess("told-of-proxies", () => {
    log.error("requests come through a proxy, and HOLDPOINT_PROXIES is not set: all of them seem to come from one address");
    return true;
  });
  return { address, isSender: false };
}
