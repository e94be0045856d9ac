import { expect, it } from "vitest";
import { contact, dialled, isContact } from "./contact.ts";
import { fields } from "./schema.ts";

const written: readonly (readonly [string, string | null])[] = [
  ["+49 170 1234567", "tel:+491701234567"],
  ["+49 (0)170 / 123 45 67", "tel:+491701234567"],
  ["0170-1234567", "tel:01701234567"],
  ["(555) 010-2000 ext. 12", "tel:5550102000;ext=12"],
  ["Phone: +1 555 010 2000", "tel:+15550102000"],
  ["Pager 4711", null],
  ["112", null],
  ["Pager 0170 4711", "tel:01704711"],
];
it.each(written)("%s is a phone or pager, and is dialled as %s", (text, tel) => {
  expect(isContact(text)).toBe(true);
  expect(dialled(text)).toBe(tel);
});

const no = [
  "",
  "call me",
  "[PHONE]",
  "+33 6 XX XX XX XX",
  "12",
  "+".repeat(50),
  `+${"1".repeat(21)}`,
  "+49 170 1234567; rm",
  "javascript:1234567",
];
it.each(no)("“%s” is none", (text) => {
  expect(isContact(text)).toBe(false);
  expect(contact(fields).safeParse(text).success).toBe(false);
});

it("what is none says what to write instead", () => {
  expect(contact(fields).safeParse("ask Ana").error?.issues[0]?.message).toMatch(/\+49 170 1234567.*Pager 4711/);
});

it("a long hostile text is answered at once", () => {
  expect(isContact(`${"a ".repeat(40_000)}1`)).toBe(false);
});
