import { expect, it } from "vitest";
import { expectSteady } from "../../testing/steady.ts";
import { fenceKind } from "./fence-kind.ts";

const kindOf = (text: string, { language = "", label = "", headings = [""] } = {}) => fenceKind({ language, text, label, headings });

it.each([
  ["a tagged shell fence", "frobnicate now", { language: "bash" }, "commands"],
  ["an SQL fence that holds a dump", "pg_dump shop > shop.sql", { language: "sql" }, "commands"],
  ["an untagged prompt", "$ frobnicate\ndone", {}, "commands"],
  ["an unknown program the text tells to run", "frob version", { label: "Run this command:" }, "commands"],
  ["a query over several lines", "SELECT\n  id\nFROM orders;", {}, "commands"],
  ["a mail", "Subject: We move\n\nHello all,\nwe move.", {}, "message"],
  ["status lines under a message label", "LIVE NOW\nTime: [TIME]\nNext: watch", { label: "Slack Message:" }, "message"],
  ["a German notice", "Wartung\nBeginn: [UHRZEIT]\nEnde: [UHRZEIT]", { headings: ["Vorlagen für Mitteilungen"] }, "message"],
  ["questions", "Backups fine? (yes/no)\nTeam ready? (yes/no)", {}, "questions"],
  ["triggers", "ROLLBACK if any of:\n1. Errors > 5%\n2. Data lost", {}, "triggers"],
  ["triggers a heading announces", "- Errors > 5%\n- Data lost", { headings: ["Rollback Criteria"] }, "triggers"],
  ["a drawn decision", "Build fails\n├─ Look at the log\n└─ STOP: go home", {}, "tree"],
  ["a drawn decision whose bytes were misread", "Build fails\nâ”œâ”€ Look at the log\nâ””â”€ Stop now", {}, "tree"],
  ["arrows under a decision", "Severe?\n-> Call the lead\n-> Roll back", { headings: ["Decision"] }, "tree"],
  ["a directory", "app\n├── src/\n└── package.json", {}, "sample"],
  ["boxes and arrows", "┌───────┐\n│ Start │\n└───────┘", {}, "sample"],
  ["figures", "Uptime: >99.9%\nErrors: <1%", {}, "metrics"],
  ["a record", "Deployed By: [Name]\nCommit: [Hash]", { label: "Record the details" }, "form"],
  ["blanks", "Date: ____\nDecided by: ____", {}, "form"],
  ["an answer", '{\n  "status": "ok"\n}', { label: "Expected response:" }, "sample"],
  ["a text for a commit", "Add notes to the changelog for us", { label: "Commit with message:" }, "sample"],
  ["program source", "export const a = 1;", { language: "ts" }, "code"],
  ["an untagged configuration", "PORT=80\nHOST=0.0.0.0", {}, "code"],
  ["Markdown", "# Guide\n\nText", { language: "markdown" }, "document"],
  ["an untagged document", "## Before\n\n- [ ] one\n- [ ] two", {}, "document"],
  ["addresses under a shell tag", "# see\nhttps://example.org/a", { language: "bash" }, "sample"],
  ["nothing", " ", { language: "bash" }, "sample"],
])("%s is told by its shape, tag or label", (_, text, around, kind) => {
  expect(kindOf(text, around)).toBe(kind);
});

it.each(["(\n", "'", "[", "{{", "a:", "├─ a\n", "Subject: a\n---\n", "if x\n", " "])("is steady on many of “%s”", (piece) =>
  expectSteady((size) => kindOf(piece.repeat(size / piece.length), { label: piece.repeat(size / 10) }), 100_000),
);
