import { expect, test } from "vitest";
import { asWords } from "./as-words.ts";

test("a name is told as it is, for people copy it", () => {
  for (const name of ["notes.txt", "run_book-2.pdf", "Cutover (final).png"]) expect(asWords(name)).toBe(name);
});

test("no sign of a name formats, links or calls anybody", () => {
  expect(asWords("*all* `x` <!everyone> [a](b) _b_")).toBe("\\*all\\* \\`x\\` \\<\\!everyone\\> \\[a\\](b) \\_b\\_");
  expect(asWords("www.example.org/x.txt")).toBe("www\\.example\\.org\\/x\\.txt");
  expect(asWords("mail@example.org")).toBe("mail\\@example\\.org");
  expect(asWords("https://example.org")).toBe("https\\:\\/\\/example\\.org");
});
