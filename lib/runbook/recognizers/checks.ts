import type { Block } from "../blocks/block.ts";
import { expectationOf } from "../fences/expected.ts";
import { readCommand } from "../fences/read-command.ts";
import type { Check, Command, Expected, Item } from "../reading.ts";
import { linesOf } from "../text/lines-of.ts";
import { once } from "../text/once.ts";
import { columnOf, rowsOf } from "../text/table.ts";
import { textLines } from "../text/text-lines.ts";
import { askedAndAnswered } from "../values/answer.ts";
import { isA, type Recognizer, type Whole } from "./recognizer.ts";

export const checks: Recognizer<Check> = {
  piece: "check",
  means:
    "What is tried, with what is expected of it: commands of steps that say what they answer, and tests told in words, below each other or as columns.",
  example: "# Plan\n\n## Tests\n\n| Test | Expected |\n| --- | --- |\n| Sign in | The start page |\n",
  asks: [isA("code", "list", "paragraph", "table")],
  read: (place, { boxes }) => {
    const step = commands(boxes).get(linesOf(place.block).line);
    return place.block.type === "code" && step ? checksOfCommand(place.block, step.title) : told(place);
  },
  gather: (found) => found.sort((a, b) => a.line - b.line),
};

/** The steps by the lines of their commands. */
const commands = once((boxes: Whole["boxes"]) => new Map(boxes.flatMap((step) => step.commands.map(({ line }) => [line, step] as const))));

/** Each command of a fence that says what it answers, named by the comment above it, or else by its step. */
function checksOfCommand(code: { lang?: string | null; value: string } & Parameters<typeof linesOf>[0], title: string): Check[] {
  const { line, endLine } = linesOf(code);
  const { invocations, expected } = readCommand({ language: code.lang ?? "", text: code.value, line, endLine });
  const lines = code.value.split("\n");
  const of = new Map<Command["invocations"][number] | null, Expected[]>();
  for (const each of expected) {
    const run = invocations.findLast((invocation) => invocation.line <= each.line) ?? null;
    of.set(run, [...(of.get(run) ?? []), each]);
  }
  return [...of].flatMap(([run, answers]): Check[] => {
    const [first, last] = [answers[0], answers.at(-1)];
    if (!first || !last) return [];
    const above = run ? commentOf(lines[run.line - line - 2]) : null;
    return [
      {
        ...{ title: above ?? title, command: run?.text ?? null, validate: null },
        expected: answers.map(({ text }) => expectationOf(text) || text).join("\n"),
        ...{ line: run?.line ?? first.line, endLine: last.endLine },
      },
    ];
  });
}

/** A comment that names what follows: no rule, and not what the command before it answers. */
function commentOf(line: string | undefined): string | null {
  const text = /^\s*(?:#+|--|\/\/|REM\s)\s*(\S.*)$/i.exec(line ?? "")?.[1]?.trim() ?? "";
  return /\p{L}{2}/u.test(text) && text.length <= 160 && expectationOf(text) === null ? text : null;
}

const labels = {
  test: /^(?:test(?: ?case)?|scenario|try|testfall|prueba|essai|teste)\s*(?:#?\d+)?\s*[:：]\s*/iu,
  expected:
    /^(?:expect(?:ed|s)?(?: (?:results?|outcomes?|behaviou?r|outputs?|response))?|erwartet(?:es ergebnis)?|(?:résultat )?attendu|(?:resultado )?esperado)\s*[:：]\s*/iu,
  validate: /^(?:validate|validation|verify|verification|prüfen|vérifier|validar|verificar)\s*[:：]\s*/iu,
};

const noWords = new Set(["commands", "message", "triggers", "questions", "tree", "metrics"]);

/** `Test: …`, `Expected: …`, `Validate: …` below each other in a fence, a paragraph or a list, or as columns of a table. */
function told(place: Block): Check[] {
  const { block, fence } = place;
  if (block.type === "table") return checksOfTable(block);
  if (block.type === "code") {
    if (fence && noWords.has(fence)) return [];
    const { line } = linesOf(block);
    return triplesIn(
      block.value.split("\n").map((text, index) => ({ text: text.trim(), line: line + 1 + index, endLine: line + 1 + index })),
    );
  }
  if (block.type === "paragraph") return triplesIn(textLines({ type: "root", children: [block] }));
  if (block.type !== "list") return [];
  const own = block.children.flatMap(({ children: [first] }) => (first?.type === "paragraph" ? [first] : []));
  const lines = textLines({ type: "root", children: own });
  return [...triplesIn(lines), ...lines.flatMap(answered)];
}

/** “Liveness: `GET /health` expects `200`”, “`/health` -> 200”: what is tried, and behind it the answer. */
function answered({ text, line, endLine }: Item): Check[] {
  const said = text.length > 500 ? null : askedAndAnswered(text);
  return said ? [{ ...said, command: null, validate: null, line, endLine }] : [];
}

function triplesIn(lines: readonly Item[]): Check[] {
  const found: Check[] = [];
  let open: Check | null = null;
  for (const { text, line, endLine } of lines) {
    const plain = text.replace(/\*\*|__/g, "");
    const [test, expected, validate] = [labels.test, labels.expected, labels.validate].map((label) =>
      label.test(plain) ? plain.replace(label, "").trim() : null,
    );
    if (test) open = { title: test, command: null, expected: "", validate: null, line, endLine };
    else if (open && expected && open.expected === "") found.push(Object.assign(open, { expected, endLine }));
    else if (open && validate && open.expected !== "") {
      Object.assign(open, { validate, endLine });
      open = null;
    } else if (open) open = null;
  }
  return found;
}

const tried =
  /^(?:tests?|test ?cases?|checks?|scenarios?|verifications?|validations?|testf(?:all|älle)|prüfung(?:en)?|szenarien|szenario|essais?|cas de test|vérifications?|scénarios?|pruebas?|casos? de prueba|verificaci(?:ó|o)n(?:es)?|escenarios?|testes?|casos? de teste|verificaç(?:ão|ões)|cenários?|uji|pengujian)$/iu;
const hoped =
  /^(?:expected(?: (?:results?|outcomes?|outputs?|behaviou?r|responses?))?|erwartet(?:es ergebnis)?|erwartung|soll|(?:résultat )?attendu|(?:resultado )?esperado|hasil yang diharapkan|diharapkan)$/iu;

function checksOfTable(table: Parameters<typeof rowsOf>[0]): Check[] {
  const { names, rows } = rowsOf(table);
  const [title, expected] = [columnOf(names, tried), columnOf(names, hoped)];
  if (title < 0 || expected < 0 || title === expected) return [];
  return rows.flatMap(({ cells, line, endLine }): Check[] => {
    const [name = "", answer = ""] = [cells[title], cells[expected]];
    return name && answer ? [{ title: name, command: null, expected: answer, validate: null, line, endLine }] : [];
  });
}
