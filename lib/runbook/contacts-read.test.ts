import { expect, it } from "vitest";
import { read } from "./read.ts";

const rolesIn = (text: string) => read(`# Move\n\n## Team\n\n${text}\n\n## Deploy\n\n- [ ] Stop writes\n`).draft.roles;

it("a table with a column of phones gives the number with the role, and no name", () => {
  const text =
    "| Role | Name | Primary phone | Available |\n| --- | --- | --- | --- |\n| DBA | Ana Ruiz | +49 170 1234567 | 24/7 |\n| QA lead | [Name] | [Phone] | 24/7 |\n| Support lead | Ben Tal | +33 6 XX XX XX XX | 9-18 |";
  expect(rolesIn(text).map(({ title, namedAs, contact }) => [title, namedAs, contact ?? null])).toEqual([
    ["DBA", "Ana Ruiz", "+49 170 1234567"],
    ["QA lead", null, null],
    ["Support lead", "Ben Tal", null],
  ]);
});

it.each([
  ["- DBA: Ana Ruiz, +49 170 1234567", "Ana Ruiz", "+49 170 1234567"],
  ["- DBA: Ana Ruiz (+49 170 1234567)", "Ana Ruiz", "+49 170 1234567"],
  ["- On-call engineer: Pager 4711", null, "Pager 4711"],
  ["| Rolle | Name | Telefon |\n| --- | --- | --- |\n| Leitung | Ute Graf | 0170 1234567 |", "Ute Graf", "0170 1234567"],
  ["| Role | Contact |\n| --- | --- |\n| DBA | Ana Ruiz |", "Ana Ruiz", null],
  ["- DBA: Ana Ruiz – runs 2 tests", "Ana Ruiz", null],
])("%j says who, and by which number", (text, name, contact) => {
  expect(rolesIn(text)).toMatchObject([{ namedAs: name, ...(contact ? { contact } : {}) }]);
  expect(rolesIn(text)[0]?.contact ?? null).toBe(contact);
});
