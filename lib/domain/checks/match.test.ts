import { describe, expect, it } from "vitest";
import { expectSteady } from "../../testing/steady.ts";
import { excerptOf } from "./excerpt.ts";
import { matchOutput } from "./match.ts";
import { mostKept, type Verdict } from "./rows.ts";

const json = '{\n  "error_rate": 0.02,\n  "service": "api"\n}';
const psql = " count\n-------\n  1234\n(1 row)\n";
const cases: [expected: string, output: string, verdict: Verdict][] = [
  // Words, with an ellipsis: a line begins so.
  ["6eb59fa Final session summary...", "6eb59fa Final session summary and notes", "pass"],
  ["6eb59fa Final session summary...", "1111111 Another commit", "fail"],
  ["6eb59fa Final session summary...", "Merge of 6eb59fa Final session summary", "cannot-tell"],
  ['"Finished release..."', "   Compiling a v1\n    Finished `release` profile [optimized] target(s) in 61 s", "pass"],
  ['"Finished release..."', "\u001b[1m\u001b[32m    Finished\u001b[0m release [optimized]\r\n", "pass"],
  ['"Finished release..."', "error: could not compile", "fail"],
  ['"Finished release..."', "", "fail"],
  // Two lines, written as one.
  ['"On branch main / nothing to commit"', "On branch main\nnothing to commit, working tree clean", "pass"],
  ['"On branch main / nothing to commit"', "On branch main\nChanges not staged for commit:", "fail"],
  ['"On branch main / nothing to commit"', "On branch maintenance\nnothing to commit", "fail"],
  // Words.
  ["`ok`", "OK", "pass"],
  ["ok", "looks good", "cannot-tell"],
  ["active", "inactive", "cannot-tell"],
  ['"active"', "inactive (dead)", "fail"],
  ["ready", "not ready", "cannot-tell"],
  ["ready", "ready: false", "cannot-tell"],
  ["ready", "not ready\nnow ready", "pass"],
  ["successfully rolled out", 'deployment "web" successfully rolled out', "pass"],
  ["the same count in both", "412\n412", "cannot-tell"],
  ["HTTP/2 200", "HTTP/2 200 \nserver: a", "pass"],
  ["HTTP/2 200", "HTTP/2 503 \n", "fail"],
  ["200 OK", "HTTP/1.1 200 OK", "pass"],
  ["v1.2.3", "v1.2.30", "fail"],
  ["Successful build", "npm ERR! code 1", "cannot-tell"],
  // What is not there cannot be found.
  ["No errors", "", "cannot-tell"],
  ["No errors", "src/a.ts: error TS2345", "cannot-tell"],
  ["No errors or warnings", "No errors or warnings", "cannot-tell"],
  ["keine Fehler", "alles gut", "cannot-tell"],
  ["nothing", "", "pass"],
  ["Empty output", "a line", "fail"],
  // Numbers that stand by themselves.
  ["48", "48\n", "pass"],
  ["48", "148", "fail"],
  ["412", " count\n-------\n   412\n(1 row)", "pass"],
  ["positive count", psql, "pass"],
  ["positive count", psql.replace("1234", "   0"), "fail"],
  ["at least 3", "replicas: 3", "pass"],
  ["at least 3", "2", "fail"],
  ["> 1,000", "1,234", "pass"],
  ["200", "HTTP/1.1 200 OK\ncontent-type: text/plain", "pass"],
  ["200", "HTTP/1.1 500 Internal Server Error", "fail"],
  ["0 rows", "(0 rows)", "pass"],
  ["no rows", "Empty set (0.00 sec)", "pass"],
  ["0 rows", " id\n----\n  7\n  8\n(2 rows)", "cannot-tell"],
  ["3 pods", "web-1 Running\nweb-2 Running", "cannot-tell"],
  // With a unit.
  ["< 500ms", "310", "pass"],
  ["< 500ms", "310 ms", "pass"],
  ["< 500ms", "0.31 s", "pass"],
  ["< 500ms", "1.2s", "fail"],
  ["< 500ms", "12 %", "cannot-tell"],
  ["< 500ms", "curl: (6) Could not resolve host: api", "cannot-tell"],
  ["< 500ms", "exit code: 6", "cannot-tell"],
  ["< 500ms", "min: 20 ms\nmax: 800 ms", "cannot-tell"],
  ["≤ 1,5 s", "1,4 s", "pass"],
  ["5-10 ms", "7 ms", "pass"],
  ["5-10 ms", "11 ms", "fail"],
  ["< 2 GB", "1,900 MB", "pass"],
  ["< 0.1%", "0.05%", "pass"],
  ["< 0.1%", "0.4 %", "fail"],
  ["< 0.1%", "2.5", "fail"],
  ["< 0.1%", "0.0002", "pass"],
  // 0.05 may be percent, or 5 % as a share.
  ["< 0.1%", "0.05", "cannot-tell"],
  ["< 1%", json, "cannot-tell"],
  ["> 1%", json.replace("0.02", "7"), "pass"],
  ["< 0.1%", "null", "cannot-tell"],
  ["< 0.1%", "NaN", "cannot-tell"],
  ["< 0.1%", "", "cannot-tell"],
  ["< 0.1%", "1e999%", "cannot-tell"],
  // JSON in any order; what is not named may be anything.
  ['{"status":"ok","version":"1.2.3"}', '{ "version": "1.2.3", "status": "ok", "up": 7 }', "pass"],
  ['{"status":"ok"}', '{"status":"degraded"}', "fail"],
  ['{"status":"ok"}', "<html>502</html>", "fail"],
  ['{"a":{"b":1}}', 'HTTP/2 200\n\n{"a":{"b":1,"c":2}}', "pass"],
  ['{"toString":1}', "{}", "fail"],
  // Each line of a list.
  ["✅ Code: fine\n✅ Size: met", "✅ Size: met\n✅ Code: fine", "pass"],
  ["✅ Code: fine\n✅ Size: met", "✅ Code: fine", "cannot-tell"],
  ['"a"\n"b"', "a only", "fail"],
];

describe("what came, held against what is expected", () => {
  it.each(cases)("%j and %j: %s", (expected, output, verdict) => {
    expect(matchOutput(expected, output)).toMatchObject({ verdict, why: expect.stringMatching(/\S/) });
  });

  it.each(["[", "{", '"a": ', "1,", "eyJ-", "password ", "not a ", " ", "\u001b[", "1e9 ", "https://a:"])(
    "is steady on many of “%s”",
    async (part) => {
      for (const expected of ['{"a":1}', "< 5 ms", "a", "x y ...", "5-10"])
        await expectSteady((size) => {
          const output = part.repeat(Math.floor(size / part.length));
          matchOutput(expected, output);
          excerptOf(output);
        }, 50_000);
    },
  );
});

describe("what is kept of it", () => {
  it("is the beginning and the end", () => {
    const kept = excerptOf(`first ${"x".repeat(40_000)} last`);
    expect(kept.length).toBeLessThanOrEqual(mostKept);
    expect(kept).toMatch(/^first x+\n\[… 380\d\d characters are not kept …\]\nx+ last$/);
    expect(excerptOf(`${"😀".repeat(3000)}`).isWellFormed()).toBe(true);
  });

  it.each([
    ["Authorization: Bearer abc.def-ghi", "abc.def-ghi"],
    ["password=hunter22", "hunter22"],
    ['"api_key": "k-123456"', "k-123456"],
    ["DB_PASSWORD: s3cret!", "s3cret!"],
    ["postgres://ledger:geheim@db/ledger", "geheim"],
    ["AKIAABCDEFGHIJKLMNOP", "AKIAABCDEFGHIJKLMNOP"],
    ["-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----\nok", "MIIE"],
    ["hpt_abcdefghijkl", "hpt_abcdefghijkl"],
  ])("has no secret of %j", (output, secret) => {
    expect(excerptOf(output)).not.toContain(secret);
  });
});
