import { expect, it } from "vitest";
import { placeholdersIn } from "./placeholders.ts";

const names = (text: string) => placeholdersIn(text, 1).map(({ name }) => name);

it.each([
  ["[DATE] at [Your Name]", ["DATE", "Your Name"]],
  ["[None / List any issues]", ["None / List any issues"]],
  ["in ~[X] minutes, [X]ms", ["X", "X"]],
  ["<version> and <your token>", ["version", "your token"]],
  [`{{name}} {host} \${VERSION} $TAG`, ["name", "host", "VERSION", "TAG"]],
  ["Signed by: ________", ["Signed by"]],
  ["vX.Y.Z, X.Y.0, v1.xx", ["vX.Y.Z", "X.Y.0", "v1.xx"]],
  ["XX:XX, HH:MM, YYYY-MM-DD, TT.MM.JJJJ, TBD", ["XX:XX", "HH:MM", "YYYY-MM-DD", "TT.MM.JJJJ", "TBD"]],
  ["backup_YYYYMMDD.sql on yourdomain.com", ["YYYYMMDD", "yourdomain.com"]],
  ["__ISSUE_NUMBER__ @@replace", ["ISSUE_NUMBER", "replace"]],
])("%s has gaps", (text, expected) => {
  expect(names(text)).toEqual(expected);
});

it.each([
  "[text](https://example.org)",
  "[text][1] and [^1]\n\n[1]: https://example.org",
  "- [ ] one\n- [x] two\n[X] three",
  "a<br>b <div>c</div>",
  "list[0] and items[i]",
  "[INFO] started",
  "[GO-LIVE] Deploy started",
  "<https://example.org> <me@example.org>",
  "1.2.3 and 18.x",
  "$HOME/bin",
  '["a", "b"]',
  "---\n___",
])("%s has none", (text) => {
  expect(names(text)).toEqual([]);
});

it("is no definition of a link where no address stands behind the colon", () => {
  expect(names("[PLAN NAME]: the deployment is done\n[TIME]: Now: 14:00")).toEqual(["PLAN NAME", "TIME"]);
  expect(names('See [docs] and [notes].\n\n[docs]: https://example.org\n[notes]: ./notes.md "Notes"')).toEqual([]);
});

it("tells the line of each occurrence", () => {
  expect(placeholdersIn("[A]\n\n[A] [B]", 7)).toEqual([
    { text: "[A]", name: "A", line: 7 },
    { text: "[A]", name: "A", line: 9 },
    { text: "[B]", name: "B", line: 9 },
  ]);
});
