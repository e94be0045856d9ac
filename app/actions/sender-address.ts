import { headers } from "next/headers";
import { addressHeader } from "#lib/http/address-of.ts";

/** Where the request comes from, as the front door saw it: what attempts are counted by. */
export async function senderAddress(): Promise<string> {
  return (await headers()).get(addressHeader) ?? "";
}
