import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { restore } from "./backup.ts";
import { asked } from "./command-line.ts";
import { commands } from "./commands.ts";
import { verifyHeads } from "./heads.ts";
import { readFile } from "./read.ts";
import { unreadable } from "./unreadable.ts";
import { verifyFile } from "./verify-file.ts";

/** What is answered, and with which code; null where something would be run. */
function answer(...args: string[]): { say: string; code: 0 | 2 } | null {
  const what = asked(commands, args);
  return "run" in what ? null : what;
}

const withOperands = ({ words, operands = [], options = {}, needs = [] }: (typeof commands)[number]) => [
  ...words.split(" "),
  ...operands.map((each) => each.toLowerCase()),
  ...needs.flatMap((name) => [`--${name}`, options[name] ?? ""]),
];

describe.each(commands.map((command) => ({ ...command, command })))("$words", ({ words, operands = [], says, command }) => {
  const whole = withOperands(command);

  it("is run where it is called as it is written", () => {
    expect(answer(...whole)).toBeNull();
  });

  it("says what it does when it is asked for help, wherever that is asked", () => {
    for (const args of [
      [...words.split(" "), "--help"],
      ["--help", ...words.split(" ")],
      ["help", ...words.split(" ")],
      [...whole, "-h"],
    ]) {
      expect(answer(...args)).toMatchObject({ code: 0 });
      expect(answer(...args)?.say).toContain(says);
    }
  });

  it("refuses an option it does not know, and says how it is written", () => {
    for (const unknown of ["--nonsense", "--nonsense=1", "-z"]) {
      const { code, say = "" } = answer(...whole, unknown) ?? {};
      expect(code).toBe(2);
      expect(say).toContain(`“${words}” knows no option ${unknown.split("=")[0]}.`);
      expect(say).toContain(`Usage: npm run -s holdpoint -- ${words}`);
    }
  });

  it("refuses what is missing and what is too much", () => {
    expect(answer(...whole, "more")?.say).toContain("“more” is one word too many");
    if (operands.length > 0) expect(answer(...words.split(" "))?.say).toContain(`“${words}” needs ${operands[0]}.`);
    for (const name of command.needs ?? []) {
      const without = whole.filter((each, at) => each !== `--${name}` && whole[at - 1] !== `--${name}`);
      expect(answer(...without)?.say).toContain(`“${words}” needs --${name} `);
    }
  });

  it("refuses an option without its text, and a text for one that takes none", () => {
    for (const [name, text] of Object.entries(command.options ?? {})) {
      const args = text === null ? [...whole, `--${name}=yes`] : [...whole.filter((each) => each !== `--${name}`), `--${name}`];
      expect(answer(...args)).toMatchObject({ code: 2 });
      expect(answer(...args)?.say).toContain(text === null ? `--${name} takes no text.` : `--${name} takes a text: --${name} ${text}.`);
    }
  });
});

it.each([
  [[], 2, "Usage: npm run -s holdpoint -- COMMAND"],
  [["--help"], 0, "Usage: npm run -s holdpoint -- COMMAND"],
  [["help"], 0, "Usage: npm run -s holdpoint -- COMMAND"],
  [["help", "nonsense"], 0, "Usage: npm run -s holdpoint -- COMMAND"],
  [["channel"], 2, "“channel” wants one of these behind it."],
  [["channel", "--help"], 0, "channel rekey"],
  [["channel", "nonsense"], 2, "“channel” wants one of these behind it."],
  [["raed", "plan.md"], 2, "There is no command “raed”."],
  [["--json", "raed"], 2, "There is no command “raed”."],
  [["__proto__"], 2, "There is no command “__proto__”."],
] as const)("%j is answered with %d", (args, code, words) => {
  expect(answer(...args)).toMatchObject({ code });
  expect(answer(...args)?.say).toContain(words);
});

it("an option may stand before its command", () => {
  expect(answer("--json", "read", "plan.md")).toBeNull();
});

describe("a file that cannot be read is told by its name, and what to do", () => {
  const folder = mkdtempSync(join(tmpdir(), "holdpoint-files-"));
  const commandsOfFiles = {
    read: (path: string) => readFile(path, false),
    verify: (path: string) => verifyFile(path),
    restore,
    verifyHeads,
  };

  it.each(Object.entries(commandsOfFiles))("%s", async (_, run) => {
    await expect(run(join(folder, "nowhere.md"))).rejects.toThrow(/^There is no file “.*nowhere\.md”\.$/);
    await expect(run(join(folder, "nowhere.md", "below"))).rejects.toThrow(/^There is no file/);
    await expect(run(folder)).rejects.toThrow(/is a folder; name a file in it\.$/);
  });

  it("one that may not be read", () => {
    expect(unreadable("plan.md", Object.assign(new Error("no"), { code: "EACCES" })).message).toBe(
      "“plan.md” may not be read by you; ask its owner, or copy it.",
    );
    rmSync(folder, { recursive: true });
  });
});
