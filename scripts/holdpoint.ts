// npm run -s holdpoint -- COMMAND: what is done from a terminal beside the running server, or without it.
import { LocalPostgresError } from "../lib/db/local/start.ts";
import { isProblem } from "../lib/domain/kernel/errors.ts";
import { asked } from "./holdpoint/command-line.ts";
import { commands } from "./holdpoint/commands.ts";
import { Refused } from "./start/say.ts";

let code = 1;
try {
  code = await run();
} catch (error) {
  if (error instanceof Refused || error instanceof LocalPostgresError || isProblem(error)) console.error(error.message);
  else console.error(error);
}
// What was asked is done; connections that idle need not be waited for, but what was printed must reach its reader.
process.stdout.write("", () => process.exit(code));

async function run(): Promise<number> {
  const what = asked(commands, process.argv.slice(2));
  if ("run" in what) return what.run();
  if (what.code === 0) console.log(what.say);
  else console.error(what.say);
  return what.code;
}
