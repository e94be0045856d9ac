import { describe, expect, it } from "vitest";
import { readCommand } from "./read-command.ts";

const read = (text: string, language = "bash") => readCommand({ language, text, line: 10, endLine: 99 });
const spans = (text: string, language?: string) => read(text, language).invocations.map(({ line, endLine }) => [line, endLine]);

describe("the commands of a fence", () => {
  it.each([
    ["begin where they stand, without comments", "# Pull\ngit pull\n\nmake # build", [[12, 12].map((n) => n), [14, 14]]],
    [
      "go on after a backslash",
      "deploy \\\n  --fast \\\n  --all\nls",
      [
        [11, 13],
        [14, 14],
      ],
    ],
    [
      "go on after a pipe and before one",
      "cat a |\n  wc\nls\n  | wc",
      [
        [11, 12],
        [13, 14],
      ],
    ],
    ["go on after &&", "pull a &&\npull b", [[11, 12]]],
    [
      "hold a heredoc",
      "cat <<'EOF' > f\nrm x\nEOF\nls",
      [
        [11, 13],
        [14, 14],
      ],
    ],
    [
      "hold a loop",
      "for a in 1 2; do\n  echo $a\ndone\nls",
      [
        [11, 13],
        [14, 14],
      ],
    ],
    [
      "hold an open quote",
      'psql -c "\nSELECT 1\n"\nls',
      [
        [11, 13],
        [14, 14],
      ],
    ],
    [
      "stay single where a quote never closes",
      "echo don't\nmake it'\nls",
      [
        [11, 11],
        [12, 12],
        [13, 13],
      ],
    ],
    ["count once with two on a line", "a --b; c && d", [[11, 11]]],
    ["are not addresses", "https://example.org/a\nls", [[12, 12]]],
  ])("%s", (_, text, expected) => {
    expect(spans(text)).toEqual(expected);
  });

  it("end at the semicolon in SQL, and at the line's end for a program or a meta-command", () => {
    const text = "-- dump\npg_dump shop > a.sql\n\\i schema.sql\nSELECT a\nFROM b;\nDELETE FROM b -- all\nWHERE a = 'x;y';";
    expect(spans(text, "sql")).toEqual([
      [12, 12],
      [13, 13],
      [14, 15],
      [16, 17],
    ]);
  });

  it("lose their prompts, and the output between them", () => {
    expect(read("$ ls\nfile-a\nme@host:~$ for a in b; do\n  c\ndone\n# look", "console").text).toBe(
      "ls\nfor a in b; do\n  c\ndone\n# look",
    );
    expect(read("PS C:\\> Get-Service", "powershell").text).toBe("Get-Service");
    expect(read("mysql> SELECT 1;\n+---+", "mysql").text).toBe("SELECT 1;");
    expect(read("# systemctl restart web", "console").text).toBe("systemctl restart web");
    expect(read("# kubectl rollout undo\nls").invocations).toHaveLength(1);
  });
});

describe("what a command should answer", () => {
  it.each([
    ["# Should be: < 0.1%", { kind: "number", comparator: "<", value: 0.1, unit: "%" }],
    ["# Expected: at least 3 pods", { kind: "number", comparator: "≥", value: 3, unit: "pods" }],
    ["-- expect 0 rows", { kind: "number", comparator: "=", value: 0, unit: "rows" }],
    ["# Erwartet: ≤ 1,5 s", { kind: "number", comparator: "≤", value: 1.5, unit: "s" }],
    ["# Should be: 5-10 ms", { kind: "range", min: 5, max: 10, unit: "ms" }],
    ['# Should show: "Finished…"', { kind: "text", text: "Finished" }],
    ["# => ok", { kind: "text", text: "ok" }],
    ["# Résultat attendu : 200 OK", { kind: "text", text: "200 OK" }],
  ])("is read from %s", (comment, matcher) => {
    expect(read(`check\n${comment}`).expected).toMatchObject([{ line: 12, matcher }]);
  });

  it("is one for each line of a list", () => {
    expect(read("check\n# Expected results:\n# a ok\n# b ok\n\n# Next").expected.map(({ text }) => text)).toEqual(["a ok", "b ok"]);
  });

  it.each(["# Must be run from the folder", "run --expected-count 78", "# Returns to the start"])("is not in %s", (line) => {
    expect(read(line).expected).toEqual([]);
  });
});
