import { hash } from "node:crypto";

/** How the audit page looks: on screens of any size in either theme, and on A4. The colours are those of docs/design.md. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --bg: light-dark(#f6f5f1, #0b0d11); --panel: light-dark(#ffffff, #101319); --line: light-dark(#e2dfd7, #222832);
  --text: light-dark(#15181d, #e9edf3); --muted: light-dark(#535b67, #a1abb9); --faint: light-dark(#616974, #8692a2);
  --go: light-dark(#067a67, #2cc0a5); --run: light-dark(#1d5fd1, #6aa9ff); --hold: light-dark(#935700, #f2a93b); --nogo: light-dark(#c23416, #ff7355);
  --mono: "Geist Mono", ui-monospace, "SF Mono", Menlo, Consolas, monospace;
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--text); font: 14px/20px Geist, system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 78rem; margin: 0 auto; padding: 32px 22px 48px; }
h1 { margin: 4px 0 20px; font-size: 26px; line-height: 30px; font-weight: 600; text-wrap: balance; }
h2 { margin: 28px 0 8px; font-size: 16px; line-height: 20px; font-weight: 600; }
p { margin: 0 0 8px; max-width: 80ch; color: var(--muted); }
.caption, dt, th { margin: 0; color: var(--faint); font-size: 11px; line-height: 14px; font-weight: 500; letter-spacing: .06em; text-transform: uppercase; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 14px 22px; margin: 0 0 10px; padding: 14px 0; border-block: 1px solid var(--line); }
dd { margin: 2px 0 0; }
dl .wide { grid-column: 1 / -1; }
a { color: inherit; text-underline-offset: 3px; }
.num, pre { font-family: var(--mono); font-size: .93em; font-variant-numeric: tabular-nums; }
pre { width: fit-content; margin: 0 0 12px; padding: 10px 12px; background: var(--panel); border: 1px solid var(--line); border-radius: 7px; white-space: pre-wrap; }
table { width: 100%; border-collapse: collapse; }
th { padding: 6px 10px 6px 0; text-align: left; vertical-align: bottom; border-bottom: 1px solid var(--line); }
th.zone { text-transform: none; letter-spacing: 0; }
td { padding: 7px 10px 7px 0; vertical-align: top; border-bottom: 1px solid var(--line); unicode-bidi: isolate; }
th:last-child, td:last-child { padding-right: 0; }
td.seq, td.when, td.hash { white-space: nowrap; color: var(--muted); }
td.seq { width: 3.5em; }
td.when, td.hash { width: 1%; }
td.who { width: 20%; }
td.who span { color: var(--faint); font-size: 12px; }
td.what { white-space: pre-line; }
td.hash { color: var(--faint); }
b { font-weight: 600; unicode-bidi: isolate; }
.go { color: var(--go); } .run { color: var(--run); } .hold { color: var(--hold); } .nogo { color: var(--nogo); }
@media screen and (max-width: 56rem) {
  main { padding: 20px 16px 32px; }
  thead { position: absolute; clip-path: inset(50%); }
  table, tbody { display: block; }
  tr { display: flex; flex-wrap: wrap; gap: 0 12px; padding: 8px 0; border-bottom: 1px solid var(--line); }
  td { padding: 0; border: 0; }
  td.seq, td.when, td.hash { width: auto; }
  td.when::after { content: " UTC"; }
  td.when + td.when { display: none; }
  td.hash { margin-left: auto; order: 1; }
  td.who { order: 2; width: 100%; }
  td.what { order: 3; width: 100%; }
}
@page { size: A4; margin: 14mm 12mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; } }
@media print {
  :root { color-scheme: light; --bg: #ffffff; }
  body { font-size: 8.5pt; line-height: 1.4; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 16pt; line-height: 1.2; }
  td { padding-block: 3pt; }
  td.when { width: 12ch; white-space: normal; }
  thead { display: table-header-group; }
  td.who span, th { font-size: 7pt; }
  tr, dl, pre { break-inside: avoid; }
  h2 { break-after: avoid; }
}
`;

/** What the page may do, opened from anywhere: show itself in its own style, and nothing else. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${hash("sha256", pageStyle, "base64")}'; base-uri 'none'; form-action 'none'`;
