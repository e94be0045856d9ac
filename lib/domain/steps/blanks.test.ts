import { describe, expect, it } from "vitest";
import { ana, draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { commandToRun, filledPieces, filledTitle, openBlanksOf, planBlanks } from "./blanks.ts";
import { editStep } from "./edit.ts";
import { fillBlank } from "./fill-blanks.ts";

function withCommands(...commands: string[]) {
  const plan = new TestRoom(draftOf({ Copy: commands.map((_, at) => `Step ${at}`) }));
  for (const [at, text] of commands.entries())
    plan.do(editStep, { stepId: plan.step(`Step ${at}`).id, commands: [{ language: "sh", text }] }, sofia);
  const fill = (gap: string, value: string | null) => plan.do(fillBlank, { gap, value }, ana);
  const run = (text: string) => commandToRun(text, plan.room.plan);
  return { plan, fill, run };
}
const dump = "pg_dump -h <host> your_database > your_database.sql";

describe("the blanks of commands", () => {
  it("are asked once for the plan, and fill every command that has them", () => {
    const { plan, fill, run } = withCommands(dump, "psql -h <host>");
    expect(planBlanks(plan.room)).toEqual([
      { gap: "<host>", places: 2, value: null },
      { gap: "your_database", places: 1, value: null },
    ]);
    expect(run(dump)).toEqual({ text: dump, open: ["<host>", "your_database"] });
    expect(fill("<host>", "db-7")).toMatchObject({ data: { gap: "<host>", value: "db-7" } });
    expect(fill("<host>", "db-7")).toMatchObject({ kind: "already" });
    fill("your_database", "orders");
    expect(run(dump)).toEqual({ text: "pg_dump -h db-7 orders > orders.sql", open: [] });
    expect(run("psql -h <host>").text).toBe("psql -h db-7");
    expect(openBlanksOf(plan.room, plan.step("Step 0"))).toEqual([]);
    fill("<host>", null);
    expect(run(dump).open).toEqual(["<host>"]);
  });

  it("stand for themselves where they are meant so, and an answer that looks like a blank is none", () => {
    const { fill, run } = withCommands("grep '<body>' <file>");
    const command = "curl <url> <token>";
    const { fill: answer, run: go } = withCommands(command);
    answer("<url>", "https://example.org/<token>");
    answer("<token>", "<token>");
    expect(go(command)).toEqual({ text: "curl https://example.org/<token> <token>", open: [] });
    fill("<file>", "index.html");
    expect(run("grep '<body>' <file>").open).toEqual([]);
  });

  it("keep variables of the shell and comments as they are", () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the shell is written so.
    const command = "# for <host>\nssh $HOST ${PORT}";
    expect(withCommands(command).run(command)).toEqual({ text: command, open: [] });
  });

  it("fill the titles of steps as well, but no tag of a title", () => {
    const plan = new TestRoom(draftOf({ Go: ["[Web] Deploy `<version>` to <host>"] }));
    const [step] = Object.values(plan.room.steps);
    const said = () => filledTitle(step?.title ?? "", plan.room.plan);
    expect(planBlanks(plan.room).map(({ gap }) => gap)).toEqual(["<version>", "<host>"]);
    expect(said()).toBe("[Web] Deploy `<version>` to <host>");
    plan.do(fillBlank, { gap: "<version>", value: "4.2.0" }, ana);
    expect(said()).toBe("[Web] Deploy `4.2.0` to <host>");
    expect(plan.do(fillBlank, { gap: "[Web]", value: "App" }, ana)).toMatchObject({ reason: "no-gap" });
    plan.do(fillBlank, { gap: "<host>", value: "db-<version>" }, ana);
    expect(said()).toBe("[Web] Deploy `4.2.0` to db-<version>");
  });

  it("of several lines are found where they stand", () => {
    const { plan, fill } = withCommands("a\nb <one>\n<two> c");
    fill("<two>", "2");
    expect(filledPieces("a\nb <one>\n<two> c", plan.room.plan)).toEqual([
      { text: "a\nb ", gap: null, open: false },
      { text: "<one>", gap: "<one>", open: true },
      { text: "\n", gap: null, open: false },
      { text: "2", gap: "<two>", open: false },
      { text: " c", gap: null, open: false },
    ]);
  });

  it("that no command has are not answered, nor by several lines", () => {
    const { fill } = withCommands(dump);
    expect(fill("<nowhere>", "x")).toMatchObject({ reason: "no-gap" });
    expect(() => fill("<host>", "a\nb")).toThrow();
    expect(() => fill("<host>", "")).toThrow();
    expect(() => fill("<host>", "x".repeat(1001))).toThrow();
  });
});
