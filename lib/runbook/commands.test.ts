import type { Code } from "mdast";
import { expect, it } from "vitest";
import { commandOf } from "./commands.ts";

const fence = (value: string, lang: string | null = null): Code => ({ type: "code", lang, value });

it.each([
  ["a tagged shell fence", fence("anything at all", "bash")],
  ["a tagged SQL fence", fence("VACUUM;", "SQL")],
  ["an untagged prompt", fence("$ frobnicate --all")],
  ["an untagged program", fence("# restart\nkubectl rollout restart deploy/api")],
  ["an untagged script", fence("./scripts/move.sh production")],
  ["an untagged query", fence("SELECT count(*) FROM bookings;")],
])("%s is a command", (_, code) => {
  expect(commandOf(code)).toEqual({ language: (code.lang ?? "").toLowerCase(), text: code.value });
});

it.each([
  ["a message template", fence("Subject: We move\n\nHello")],
  ["a tree", fence("app\n├── src\n└── test")],
  ["a form", fence("Date: ____\nBy: ____")],
  ["a rule", fence("ROLLBACK if any of:\n1. errors")],
  ["prose that begins like a command", fence("make sure nobody is writing")],
  ["program code", fence("export const a = 1;", "typescript")],
  ["Markdown", fence("# Guide", "markdown")],
  ["an empty fence", fence("", "bash")],
])("%s is no command", (_, code) => {
  expect(commandOf(code)).toBeNull();
});
