import { existsSync } from "node:fs";
import { Refused } from "../start/say.ts";
import { printAudit } from "./audit.ts";
import { backUp, restore } from "./backup.ts";
import { addChannelHere, listChannels, readdressChannelHere, rekeyChannels, testChannelHere } from "./channel.ts";
import type { Command } from "./command-line.ts";
import { createApiToken } from "./create-token.ts";
import { exportPlan } from "./export.ts";
import { printHeads, verifyHeads } from "./heads.ts";
import { exportPerson, removePerson } from "./person.ts";
import { readFile } from "./read.ts";
import { printResetLink } from "./reset-link.ts";
import { printSignInLink } from "./sign-in-link.ts";
import { verifyPlan } from "./verify.ts";
import { verifyFile } from "./verify-file.ts";
import { withDatabase } from "./with-database.ts";

/** A command that says something about one thing in the database. */
const about =
  (work: (what: string) => Promise<number>): Command["run"] =>
  ([what = ""]) =>
    withDatabase(() => work(what));

/** Everything that is done from a terminal, in the order it is told of. */
export const commands: readonly Command[] = [
  {
    words: "token create",
    options: { name: "NAME", days: "N" },
    needs: ["name"],
    says: "print an API token of the first admin (made if there is none)",
    run: (_, { text }) => withDatabase(() => createApiToken(text("name") ?? "", Number(text("days") ?? "30"))),
  },
  {
    words: "sign-in-link",
    says: "print a one-time sign-in link for the first admin",
    run: () => withDatabase(printSignInLink),
  },
  {
    ...{ words: "reset-link", operands: ["ADDRESS"] },
    says: "print a link by which the account of this address gets a new password",
    run: about(printResetLink),
  },
  {
    ...{ words: "read", operands: ["FILE"], options: { json: null, why: "LINE" } },
    says: "say what a document holds, as Holdpoint understands it; or why a line is read as it is",
    run: ([file = ""], { text, flag }) => readFile(file, flag("json"), text("why")),
  },
  {
    ...{ words: "export", operands: ["SLUG"] },
    says: "print a plan as Markdown, with how each step went",
    run: about(exportPlan),
  },
  {
    ...{ words: "verify", operands: ["SLUG|FILE"], options: { head: "HASH" } },
    says: "check a plan's journal, and that it gives the plan's rows; or an audit export, without a server or a database",
    run: ([what = ""], { text }) => verify(what, text("head")),
  },
  {
    ...{ words: "audit", operands: ["SLUG"] },
    says: "print a plan's journal as JSON lines, to keep and to check",
    run: about(printAudit),
  },
  {
    words: "channel add",
    options: { kind: "slack|teams|discord|webhook|smtp", name: "NAME", url: "ADDRESS" },
    needs: ["kind", "name"],
    says: "add a way out for messages; without --url the address is read from standard input",
    run: (_, { text }) => withDatabase(() => addChannelHere(text("kind") ?? "", text("name") ?? "", text("url"))),
  },
  {
    ...{ words: "channel address", operands: ["NAME"] },
    options: { url: "ADDRESS" },
    says: "give a channel another address, and send what waited for one; without --url it is read from standard input",
    run: ([name = ""], { text }) => withDatabase(() => readdressChannelHere(name, text("url"))),
  },
  {
    ...{ words: "channel test", operands: ["NAME"] },
    says: "send a test message there",
    run: about(testChannelHere),
  },
  {
    words: "channel list",
    says: "say which there are, and whether their addresses can be used",
    run: () => withDatabase(listChannels),
  },
  {
    words: "channel rekey",
    says: "lock the addresses with the first key of HOLDPOINT_KEY",
    run: () => withDatabase(rekeyChannels),
  },
  {
    ...{ words: "backup", operands: ["FILE"] },
    says: "write everything in the database, as it is at one moment, into a new file",
    run: about(backUp),
  },
  {
    ...{ words: "restore", operands: ["FILE"] },
    says: "read a backup into an empty database, and check every record",
    run: about(restore),
  },
  {
    words: "heads",
    says: "print the newest hash of every record, to keep elsewhere",
    run: () => withDatabase(printHeads),
  },
  {
    ...{ words: "verify-heads", operands: ["FILE"] },
    says: "say which of the kept hashes the record does not have any more",
    run: about(verifyHeads),
  },
  {
    ...{ words: "person export", operands: ["ADDRESS"] },
    says: "print everything that is kept of a person, as JSON lines",
    run: about(exportPerson),
  },
  {
    ...{ words: "person remove", operands: ["ADDRESS"] },
    says: "take a person's account, sessions and addresses away; the record keeps the name as it was",
    run: about(removePerson),
  },
];

/** What exists as a file is one; everything else is the name of a plan. */
async function verify(what: string, head: string | undefined): Promise<number> {
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head))
    throw new Refused("A head hash has 64 characters, 0 to 9 and a to f. Copy all of it.");
  return existsSync(what) ? verifyFile(what, head) : withDatabase(() => verifyPlan(what, head));
}
