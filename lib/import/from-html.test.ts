import { describe, expect, it } from "vitest";
import { markdownFromHtml } from "./from-html.ts";

describe("a page as Markdown", () => {
  it.each([
    [
      "Google Docs",
      `<b style="font-weight:normal" id="docs-internal-guid-1"><ul><li role="checkbox" aria-checked="false"><img src="data:image/png;base64,AA"><p><span>Freeze</span></p></li><ul><li role="checkbox" aria-checked="true"><p>Zone a</p></li></ul></ul></b>`,
    ],
    [
      "Confluence",
      `<ul class="inline-task-list"><li data-inline-task-id="1">Freeze<ul class="inline-task-list"><li data-inline-task-id="2" class="checked">Zone a</li></ul></li></ul>`,
    ],
    [
      "Confluence's editor",
      `<div data-task-list-local-id="a"><div data-task-local-id="b" data-task-state="TODO">Freeze</div><div data-task-list-local-id="c"><div data-task-local-id="d" data-task-state="DONE">Zone a</div></div></div>`,
    ],
    [
      "Notion's export",
      `<ul class="to-do-list"><li><div class="checkbox checkbox-off"></div> <span>Freeze</span><div class="indented"><ul class="to-do-list"><li><div class="checkbox checkbox-on"></div> <span>Zone a</span></li></ul></div></li></ul>`,
    ],
    ["Notion's clipboard", `<ul><li>[ ] Freeze<ul><li>[x] Zone a</li></ul></li></ul>`],
    [
      "GitHub",
      `<ul><li class="task-list-item"><input type="checkbox" disabled> Freeze<ul><li><input type="checkbox" disabled checked> Zone a</li></ul></li></ul>`,
    ],
    [
      "an editor with labels",
      `<ul><li data-checked="false"><label><input type="checkbox"><span></span></label><div><p>Freeze</p></div><ul><li data-checked="true"><p>Zone a</p></li></ul></li></ul>`,
    ],
  ])("keeps the tasks of %s", (_, html) => {
    expect(markdownFromHtml(html)).toBe("- [ ] Freeze\n  - [x] Zone a\n");
  });

  it("makes tasks of boxes outside a list, and joins a list in pieces", () => {
    expect(markdownFromHtml(`<p><input type="checkbox"> a</p><div role="checkbox" aria-checked="true">b</div>`)).toBe("- [ ] a\n- [x] b\n");
    expect(markdownFromHtml(`<ol start="1"><li>a</li></ol><ol start="2"><li>b</li></ol>`)).toBe("1. a\n2. b\n");
  });

  it("puts a cell on one line, with its boxes, and finds the header of a table without one", () => {
    const html = `<table><tr><td>What</td><td>Who</td></tr><tr><td><p>a</p><p>b | c</p></td><td><ul><li><input type="checkbox" checked>X</li><li>Y</li></ul></td></tr></table>`;
    expect(markdownFromHtml(html)).toBe("| What | Who |\n| - | - |\n| a; b \\| c | ☑ X; Y |\n");
  });

  it.each([
    `<pre class="x" data-syntaxhighlighter-params="brush: bash; gutter: false">run\n  it</pre>`,
    `<pre><code class="language-Bash">run\n  it</code></pre>`,
    `<div class="highlight highlight-source-bash"><pre>run\n  <span>it</span></pre></div>`,
    `<pre><code data-language="bash">run\n  it</code></pre>`,
  ])("keeps code with its language: %s", (html) => {
    expect(markdownFromHtml(html)).toBe("```bash\nrun\n  it\n```\n");
  });

  it("leaves out what nobody sees", () => {
    const html = `<style>p{}</style><script>x</script><p hidden>a</p><p style="display: none">b</p><img src="data:image/png;base64,AA" alt="c"><p>d <a href="javascript:x">e</a></p>`;
    expect(markdownFromHtml(html)).toBe("d e\n");
  });

  it("takes the page's title where there is no other, and reads styles as the elements they mean", () => {
    const html = `<html><head><title>Ledger</title></head><body><p><span style="font-weight:700">Owner:</span> Ana [TBD] at ~5 min, run_all</p></body></html>`;
    expect(markdownFromHtml(html)).toBe("# Ledger\n\n**Owner:** Ana [TBD] at ~5 min, run_all\n");
  });

  it("reads a page with drawings and anchors in it", () => {
    expect(markdownFromHtml(`<svg>${"<path d='M0'/>".repeat(500)}</svg>${'<p><a name="x">a'.repeat(300)}`)).toMatch(/^a\n/);
  });

  it.each([
    ["nested too deeply", "<div>".repeat(5000)],
    ["formatting opened over and over", "<b><p>x".repeat(2000)],
    ["thousands of attributes", `<a ${"b=1 ".repeat(5000)}>`],
  ])("refuses a page with %s", (_, html) => {
    expect(() => markdownFromHtml(html)).toThrow(/This page/);
  });

  it.each(["<", "<a ", "[a", "<!--", "<p title='", "<script>"])("is quick on many of %s", (piece) => {
    const begin = performance.now();
    try {
      markdownFromHtml(piece.repeat(20_000));
    } catch {}
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});
