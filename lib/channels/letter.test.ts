import { expect, it } from "vitest";
import { letterOf } from "./kinds/smtp.ts";

const page = (body: string) =>
  letterOf({ id: "m1", title: "Soon", body, about: "Move", url: null, at: "2026-11-28T12:00:00.000Z", replyTo: null }, "example.org").html;

it("a line of a mail is a line, and what stands between blocks is no empty line", () => {
  expect(page("One\ntwo\n\n> Three")).toMatch(
    /<div><p style="[^"]*white-space:pre-line">One\ntwo<\/p><blockquote style="[^"]*"><p style="[^"]*">Three<\/p><\/blockquote><\/div>/,
  );
});

it("boxes stand without bullets, and a long command goes over lines in place of over the edge", () => {
  expect(page("- [x] Saved\n- [ ] Moved")).toMatch(/<ul class="contains-task-list" style="[^"]*list-style:none"><li [^>]*><input/);
  expect(page("```\na command\n```")).toMatch(/<pre style="[^"]*white-space:pre-wrap[^"]*"><code>a command\n<\/code><\/pre>/);
});

it("what somebody typed sets no looks of its own", () => {
  const html = page('<p style="position:fixed">Hi</p> [x](javascript:alert(1)) ![p](https://example.org/p.png)');
  expect(html).not.toMatch(/<p style="position|href="javascript|<img/);
  expect(html).toContain("&#x3C;p style=");
});
