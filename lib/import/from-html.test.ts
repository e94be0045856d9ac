import { describe, expect, it } from "vitest";
import { expectSteady } from "../testing/steady.ts";
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

  it("has a run sheet with commands in its cells as steps", () => {
    const html = `<table><tr><th>Nr</th><th>Zeit</th><th>Schritt</th><th>Wer</th><th>Notiz</th></tr><tr><td>1</td><td>21:00</td><td>Halt<pre>stop q\ncheck q</pre></td><td>Ana</td><td>zu zweit</td></tr><tr><td>2</td><td>21:10</td><td>Kopie</td><td>Bo</td><td></td></tr></table>`;
    expect(markdownFromHtml(html)).toBe(
      "- [ ] **21:00** Halt — Owner: Ana\n  ```\n  stop q\n  check q\n  ```\n  - Notiz: zu zweit\n- [ ] **21:10** Kopie — Owner: Bo\n",
    );
  });

  it("reads a wiki's storage format: tasks, panels, expands, what stands in CDATA, links and states", () => {
    const html = `<h1>Move</h1><ac:structured-macro ac:name="toc"/><ac:structured-macro ac:name="info"><ac:parameter ac:name="title">Bridge</ac:parameter><ac:rich-text-body><p>Call <ac:link><ri:page ri:content-title="Ops room"/></ac:link></p></ac:rich-text-body></ac:structured-macro><h2>Do</h2><ac:task-list><ac:task><ac:task-status>complete</ac:task-status><ac:task-body>Book <ac:emoticon ac:name="tick"/></ac:task-body></ac:task><ac:task><ac:task-status>incomplete</ac:task-status><ac:task-body><span>Tell <time datetime="2027-02-03"/></span></ac:task-body></ac:task></ac:task-list><ac:structured-macro ac:name="code"><ac:parameter ac:name="language">sql</ac:parameter><ac:plain-text-body><![CDATA[SELECT 1 WHERE a < 2 AND b > 3;\n-- end]]></ac:plain-text-body></ac:structured-macro><ac:structured-macro ac:name="expand"><ac:parameter ac:name="title">Rückfallplan</ac:parameter><ac:rich-text-body><ac:task-list><ac:task><ac:task-body>Zurück <ac:structured-macro ac:name="status"><ac:parameter ac:name="title">DBA</ac:parameter></ac:structured-macro></ac:task-body></ac:task></ac:task-list></ac:rich-text-body></ac:structured-macro>`;
    expect(markdownFromHtml(html)).toBe(`# Move

> **Bridge**
>
> Call Ops room

## Do

- [x] Book ✅
- [ ] Tell 2027-02-03

\`\`\`sql
SELECT 1 WHERE a < 2 AND b > 3;
-- end
\`\`\`

## Rückfallplan

- [ ] Zurück DBA
`);
  });

  it.each([
    [
      "Word",
      `<p class=MsoTitle>Move</p><p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>☐<span>&nbsp; </span></span><![endif]>Freeze</p><p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>Zone a</p>`,
      "# Move\n\n- [ ] Freeze\n  - Zone a\n",
    ],
    ["LibreOffice", `<p class="title"><font size="6">Move</font></p><ol><li><p>Freeze</p></li></ol>`, "# Move\n\n1. Freeze\n"],
    [
      "a notes program",
      `<div><span style="font-size: 24px">Move</span></div><div><span style="font-size: 19px">Before</span></div><ul><li style="--en-checked:true;"><div>Freeze</div></li></ul>`,
      "# Move\n\n## Before\n\n- [x] Freeze\n",
    ],
    [
      "Google Docs, which strikes what is ticked",
      `<ul><li role="checkbox" aria-checked="true"><p><span style="text-decoration:line-through">Tell shops</span></p></li></ul>`,
      "- [x] Tell shops\n",
    ],
    [
      "Notion's toggles",
      `<ul class="toggle"><li><details open=""><summary>Rollback</summary><ol type="1"><li>Point back</li></ol></details></li></ul>`,
      "## Rollback\n\n1. Point back\n",
    ],
    [
      "tables with a title",
      `<table><caption>Table 1. Checks</caption><tr><th>a</th><th>b</th></tr></table>`,
      "**Checks**\n\n| a | b |\n| - | - |\n",
    ],
    ["OneNote", `<p data-tag="to-do">Freeze</p><p data-tag="to-do:completed">Book</p>`, "- [ ] Freeze\n- [x] Book\n"],
    [
      "an editor without lists",
      `<h2>Night</h2><p>21.00–22.00 Uhr Stopp (Ana Ruiz)</p><p>22.00–22.30 Uhr Kopie (Bo)</p>`,
      "## Night\n\n- [ ] 21.00–22.00 Uhr Stopp — Owner: Ana Ruiz\n- [ ] 22.00–22.30 Uhr Kopie — Owner: Bo\n",
    ],
  ])("knows the titles, lists and lines of %s", (_, html, markdown) => expect(markdownFromHtml(html)).toBe(markdown));

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

  it.each(["<", "<a ", "[a", "<!--", "<p title='", "<script>"])("is steady on many of %s", (piece) =>
    expectSteady((size) => {
      try {
        markdownFromHtml(piece.repeat(size));
      } catch {}
    }, 20_000),
  );

  it("leaves out what a style strikes, and keeps another way folded", () => {
    const page =
      '<h1>Go</h1><ul><li>Freeze</li><li style="text-decoration: line-through">Print posters</li></ul><details><summary>Alternative</summary><ol><li>Use the console</li></ol></details>';
    expect(markdownFromHtml(page)).toBe(
      "# Go\n\n- Freeze\n- ~~Print posters~~\n\n<details>\n<summary>Alternative</summary>\n\n1. Use the console\n\n</details>\n",
    );
  });
});
