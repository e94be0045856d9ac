import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, it } from "vitest";
import { addressOf, isPassedOn } from "./address-of.ts";

function requestFrom(forwarded: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.headers["x-forwarded-for"] = forwarded;
  Object.defineProperty(request.socket, "remoteAddress", { value: "10.0.0.9" });
  return request;
}

it.each([
  ["the peer without proxies, whatever a header claims", "1.2.3.4", 0, "10.0.0.9"],
  ["what the one proxy saw", "6.6.6.6, 1.2.3.4", 1, "1.2.3.4"],
  ["what the outer of two proxies saw", "6.6.6.6, 1.2.3.4, 10.0.0.2", 2, "1.2.3.4"],
  ["the peer where the header is missing", "", 1, "10.0.0.9"],
])("a request comes from %s", (_, forwarded, proxies, address) => {
  expect(addressOf(requestFrom(forwarded), proxies)).toBe(address);
});

it("is passed on by a proxy that nobody told of, where it says so and no proxy was named", () => {
  expect(isPassedOn(requestFrom("1.2.3.4"), 0)).toBe(true);
  expect(isPassedOn(requestFrom("1.2.3.4"), 1)).toBe(false);
  expect(isPassedOn(new IncomingMessage(new Socket()), 0)).toBe(false);
});
