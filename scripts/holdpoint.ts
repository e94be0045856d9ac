// npm run -s holdpoint -- COMMAND: what is done from a terminal beside the running server, or without it.
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { LocalPostgresError } from "../lib/db/local/start.ts";
import { isProblem } from "../lib/domain/kernel/errors.ts";
import { printAudit } from "./holdpoint/audit.ts";
import { backUp, restore } from "./holdpoint/backup.ts";
import { addChannelHere, listChannels, rekeyChannels, testChannelHere } from "./holdpoint/channel.ts";
import { createApiToken } from "./holdpoint/create-token.ts";
import { exportPlan } from "./holdpoint/export.ts";
import { printHeads, verifyHeads } from "./holdpoint/heads.ts";
import { exportPerson, removePerson } from "./holdpoint/person.ts";
import { readFile } from "./holdpoint/read.ts";
import { printResetLink } from "./holdpoint/reset-link.ts";
import { printSignInLink } from "./holdpoint/sign-in-link.ts";
import { verifyPlan } from "./holdpoint/verify.ts";
import { verifyFile } from "./holdpoint/verify-file.ts";
import { withDatabase } from "./holdpoint/with-database.ts";
import { Refused } from "./start/say.ts";

const usage = `Usage: npm run -s holdpoint -- COMMAND

  token create --name NAME [--days N]   print an API token of the first admin (made if there is none)
  sign-in-link                          print a one-time sign-in link for the first admin
  reset-link ADDRESS                    print a link by which the account of this address gets a new password
  read FILE [--json | --why LINE]       say what a document holds, as Holdpoint understands it; or why a line is read as it is
  export SLUG                           print a plan as Markdown, with how each step went
  verify SLUG [--head HASH]             check a plan's journal: its chain, and that it gives the plan's rows
  audit SLUG                            print a plan's journal as JSON lines, to keep and to check
  channel add --kind slack|teams|discord|webhook|smtp --name NAME [--url ADDRESS]
                                        add a way out for messages; without --url the address is read from standard input
  channel test NAME                     send a test message there
  channel list                          say which there are, and whether their addresses can be used
  channel rekey                         lock the addresses with the first key of HOLDPOINT_KEY
  backup FILE                           write everything in the database, as it is at one moment, into a new file
  restore FILE                          read a backup into an empty database, and check every record
  heads                                 print the newest hash of every record, to keep elsewhere
  verify-heads FILE                     say which of the kept hashes the record does not have any more
  person export ADDRESS                 print everything that is kept of a person, as JSON lines
  person remove ADDRESS                 take a person's account, sessions and addresses away; the record keeps the name as it was
  verify FILE [--head HASH]             check an audit export, lines or page, without a server or a database`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: "string" },
    days: { type: "string", default: "30" },
    json: { type: "boolean", default: false },
    head: { type: "string" },
    kind: { type: "string" },
    url: { type: "string" },
    why: { type: "string" },
  },
});

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
  const [first, second, third] = positionals;
  if (first === "token" && second === "create" && values.name) {
    const { name, days } = values;
    return withDatabase(() => createApiToken(name, Number(days)));
  }
  if (first === "sign-in-link") return withDatabase(printSignInLink);
  if (first === "reset-link" && second) return withDatabase(() => printResetLink(second));
  if (first === "channel") {
    const { kind, name, url } = values;
    if (second === "add" && kind && name) return withDatabase(() => addChannelHere(kind, name, url));
    if (second === "test" && third) return withDatabase(() => testChannelHere(third));
    if (second === "list") return withDatabase(listChannels);
    if (second === "rekey") return withDatabase(rekeyChannels);
  }
  if (first === "read" && second) return readFile(second, values.json, values.why);
  if (first === "export" && second) return withDatabase(() => exportPlan(second));
  if (first === "audit" && second) return withDatabase(() => printAudit(second));
  if (first === "backup" && second) return withDatabase(() => backUp(second));
  if (first === "restore" && second) return withDatabase(() => restore(second));
  if (first === "heads") return withDatabase(printHeads);
  if (first === "verify-heads" && second) return withDatabase(() => verifyHeads(second));
  if (first === "person" && third) {
    if (second === "export") return withDatabase(() => exportPerson(third));
    if (second === "remove") return withDatabase(() => removePerson(third));
  }
  if (first === "verify" && second) return verify(second, values.head);
  console.error(usage);
  return 2;
}

/** What exists as a file is one; everything else is the name of a plan. */
async function verify(what: string, head: string | undefined): Promise<number> {
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head))
    throw new Refused("A head hash has 64 characters, 0 to 9 and a to f. Copy all of it.");
  return existsSync(what) ? verifyFile(what, head) : withDatabase(() => verifyPlan(what, head));
}
