import { expect, test } from "vitest";
import { readAddresses } from "./invite-addresses.ts";

test.each([
  ["", [], []],
  ["  \n , ;", [], []],
  ["ana@example.org", ["ana@example.org"], []],
  ["ana@example.org, ben@example.org;cleo@example.org\ndan@example.org", ["ana", "ben", "cleo", "dan"], []],
  ["ana@example.org ben@example.org", ["ana", "ben"], []],
  ["Ana Novak <ana@example.org>, ben@example.org", ["ana", "ben"], []],
  ['"Novak, Ana" <ana@example.org>; Ben <ben@example.org>', ["ana", "ben"], []],
  ["ana@example.org Ben <ben@example.org>", ["ana", "ben"], []],
  ["<ana@example.org>", ["ana"], []],
  ["Ana@Example.org, ana@example.org", ["ana"], []],
  ["ana@example.org, ben@, nobody", ["ana"], ["ben@", "nobody"]],
  ["Ana <not an address>", [], ["not an address"]],
  ["ana@example.org\r\nBcc: eve@example.org", ["ana", "eve"], ["Bcc:"]],
  ['"ana@example.org', ["ana"], ['"']],
  [`${"a".repeat(300)}@example.org`, [], [`${"a".repeat(300)}@example.org`]],
])("%j holds %j and, as no addresses, %j", (text, people, bad) => {
  const addresses = people.map((each) => (each.includes("@") ? each : `${each}@example.org`));
  expect(readAddresses(text)).toEqual({ addresses, bad });
});

test("a hostile field is read in no time", () => {
  const long = '"<'.repeat(50_000);
  expect(readAddresses(long).addresses).toEqual([]);
});
