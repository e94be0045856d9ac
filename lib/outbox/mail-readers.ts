import { openSmtp, type SmtpSecret } from "../channels/kinds/smtp.ts";
import { type Handed, notTaken, type Outgoing } from "../channels/outgoing.ts";
import type { Delivery } from "../domain/messages/rows.ts";
import { type ChannelReader, mailedAmong, noteMailedTo, type ReadChannel, readersAt } from "./channel-readers.ts";
import { subscriptionUrl } from "./subscription-url.ts";

/** So many mails go at a time, and are noted before the next ones: of a worker that dies no more than these go out again. */
const atOnce = 4;

/** What became of a delivery by mail: how many had it, were refused by their mail server, and have left. */
export type Mailed = Handed & { readers?: NonNullable<Delivery["readers"]> };

/**
 * Mails a message to the readers of a channel, each alone, with a link of their own by which they leave (RFC 8058). Who has left gets nothing; who had it at an
 * earlier attempt gets it once. A mail server that does not take one reader’s mail holds up no other. A test (`noted: false`) is sent once and forgotten.
 */
export async function mailReaders(channel: ReadChannel, secret: SmtpSecret, outgoing: Outgoing, { noted = true } = {}): Promise<Mailed> {
  const all = await readersAt(channel, secret.to);
  const staying = all.filter(({ leftAt }) => leftAt === null);
  const left = all.length - staying.length;
  if (staying.length === 0)
    return notTaken("Everybody who got these mails has left them. Give the channel other readers in the settings, or tell them otherwise.");
  const mails = openSmtp(secret);
  if ("taken" in mails) return mails;
  const had = await mailedAmong(outgoing.id, staying);
  const open = staying.filter(({ id }) => !had.has(id));
  let [sent, refused, why] = [had.size, 0, ""];
  try {
    for (let from = 0; from < open.length; from += atOnce) {
      const some = open.slice(from, from + atOnce);
      const handed = await Promise.all(some.map((reader) => mails.mail(letterTo(outgoing, reader))));
      const taken = some.filter((_, at) => handed[at]?.taken);
      const ids = taken.map(({ id }) => id);
      if (noted) await noteMailedTo(outgoing.id, ids);
      sent += taken.length;
      // What is wrong with the server, or only for now, is so for the others as well; what is wrong with one address is not.
      const trouble = handed.find((each) => !each.taken && !each.reader);
      if (trouble && !trouble.taken) return notTaken(trouble.why, trouble.retry, trouble.afterMs);
      for (const each of handed)
        if (!each.taken) {
          refused += 1;
          why = each.why;
        }
    }
  } finally {
    mails.close();
  }
  if (sent === 0) return notTaken(why);
  return { taken: true, handle: mails.handle(outgoing), readers: { sent, refused, left } };
}

const letterTo = (outgoing: Outgoing, reader: ChannelReader) => ({ outgoing, to: reader.address, leave: subscriptionUrl(reader) });
