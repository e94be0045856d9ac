import { parseArgs } from "node:util";

/** What a command was given: the text of an option that takes one, and whether one that takes none was said. */
export type Given = { text: (option: string) => string | undefined; flag: (option: string) => boolean };

export type Command = {
  /** How it is called: `channel add`. */
  words: string;
  /** What stands behind it, in order: `FILE`. */
  operands?: readonly string[];
  /** By name, what stands for the text of an option; null where it takes none. */
  options?: Readonly<Record<string, string | null>>;
  /** The options it cannot do without. */
  needs?: readonly string[];
  /** What it does, in one line. */
  says: string;
  run: (operands: readonly string[], given: Given) => Promise<number>;
};

/** What a command line asks for: something to run, or something to say, with the code to end with. */
type Asked = { run: () => Promise<number> } | { say: string; code: 0 | 2 };

const called = "npm run -s holdpoint --";

/** What of `commands` these arguments ask for. Whatever cannot be meant is answered with what can, never with a trace. */
export function asked(commands: readonly Command[], args: readonly string[]): Asked {
  const words = wordsOf(commands, args);
  const helps = args.includes("--help") || args.includes("-h") || words[0] === "help";
  const meant = words[0] === "help" ? words.slice(1) : words;
  const command = commands.toSorted((a, b) => b.words.length - a.words.length).find((each) => beginsWith(meant, each.words.split(" ")));
  if (helps) return { say: helpOn(commands, command, meant), code: 0 };
  if (!command) return { say: unknown(commands, meant), code: 2 };
  try {
    return runOf(command, args);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { say: `${wrong(command, error)}\n\nUsage: ${called} ${form(command)}`, code: 2 };
  }
}

/** The arguments that are neither options nor their texts. */
function wordsOf(commands: readonly Command[], args: readonly string[]): string[] {
  const options = Object.fromEntries(commands.flatMap((command) => Object.entries(parsed(command))));
  return parseArgs({ args: [...args], options, allowPositionals: true, strict: false }).positionals;
}

const parsed = ({ options = {} }: Command) =>
  Object.fromEntries(
    Object.entries(options).map(([name, text]) => [name, { type: text === null ? ("boolean" as const) : ("string" as const) }]),
  );

const beginsWith = (words: readonly string[], begin: readonly string[]) => begin.every((word, at) => words[at] === word);

function runOf(command: Command, args: readonly string[]): Asked {
  const { operands = [], needs = [] } = command;
  const { positionals, values } = parseArgs({ args: [...args], options: parsed(command), allowPositionals: true });
  const said = positionals.slice(command.words.split(" ").length);
  const missing = operands[said.length];
  if (missing) throw new TypeError(`“${command.words}” needs ${missing}.`);
  if (said.length > operands.length) throw new TypeError(`“${said[operands.length]}” is one word too many for “${command.words}”.`);
  const unsaid = needs.find((name) => !values[name]);
  if (unsaid) throw new TypeError(`“${command.words}” needs --${unsaid} ${command.options?.[unsaid]}.`);
  const given: Given = {
    text(name) {
      const value = values[name];
      return typeof value === "string" ? value : undefined;
    },
    flag: (name) => values[name] === true,
  };
  return { run: () => command.run(said, given) };
}

/** What is wrong with how a command was called; what the parser has to say of an option is said in our words. */
function wrong({ words, options = {} }: Command, error: TypeError): string {
  const code = "code" in error ? error.code : null;
  const name = /'(--?[^' ]+)/.exec(error.message)?.[1]?.split("=")[0] ?? "";
  const text = options[name.replace(/^--/, "")];
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `“${words}” knows no option ${name}.`;
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return text ? `${name} takes a text: ${name} ${text}.` : `${name} takes no text.`;
  return error.message;
}

/** How a command is written, with what may be left out in brackets. */
function form({ words, operands = [], options = {}, needs = [] }: Command): string {
  const said = Object.entries(options).map(([name, text]) => {
    const whole = text === null ? `--${name}` : `--${name} ${text}`;
    return needs.includes(name) ? whole : `[${whole}]`;
  });
  return [words, ...operands, ...said].join(" ");
}

function helpOn(commands: readonly Command[], command: Command | undefined, meant: readonly string[]): string {
  if (command) return `${called} ${form(command)}\n\n  ${command.says}`;
  const family = commands.filter(({ words }) => words.split(" ")[0] === meant[0]);
  return usage(family.length > 0 ? family : commands);
}

function unknown(commands: readonly Command[], meant: readonly string[]): string {
  const [first] = meant;
  if (!first) return usage(commands);
  const family = commands.filter(({ words }) => words.split(" ")[0] === first);
  const line = family.length > 0 ? `“${first}” wants one of these behind it.` : `There is no command “${first}”.`;
  return `${line}\n\n${usage(family.length > 0 ? family : commands)}`;
}

const column = 38;

function usage(commands: readonly Command[]): string {
  const lines = commands.map((command) => {
    const how = form(command);
    return how.length < column ? `  ${how.padEnd(column)}${command.says}` : `  ${how}\n  ${"".padEnd(column)}${command.says}`;
  });
  return [`Usage: ${called} COMMAND`, "", ...lines].join("\n");
}
