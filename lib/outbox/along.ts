import { asWords } from "../channels/text/as-words.ts";
import { savedName } from "../domain/attachments/names.ts";
import { aboutText, attachmentsAt } from "../domain/attachments/of.ts";
import type { Attachment } from "../domain/attachments/rows.ts";
import type { PlanRoom } from "../domain/room.ts";
import { site } from "./subscription-url.ts";

/** As much as files take together in one mail, in bytes: most mail servers take 25 MB, and a file grows by a third on its way. */
const mostInMail = 10 * 1024 * 1024;

/** What goes along with a message by one of its ways: files that a mail carries, and what is told by where it opens. */
export type Along = { carried: readonly Attachment[]; linked: readonly Attachment[] };

/** Links and files of a message. A mail carries its files as far as they fit; a chat is told where they open. */
export function alongWith(room: PlanRoom, messageId: string, byMail: boolean): Along {
  let left = byMail ? mostInMail : 0;
  const carried = attachmentsAt(room, { messageId }).filter(({ kind, bytes }) => {
    const fits = kind === "file" && bytes !== null && bytes <= left;
    if (fits) left -= bytes;
    return fits;
  });
  return { carried, linked: attachmentsAt(room, { messageId }).filter((each) => !carried.includes(each)) };
}

/** Files that only people who sign in here can open. */
export const behindDoor = ({ linked }: Along): Attachment[] => linked.filter(({ kind }) => kind === "file");

/** The words of a message (Markdown), and below them what goes along. */
export function withAlong(body: string, along: Along): string {
  const lines = [
    ...along.carried.map((each) => `- ${asWords(savedName(each.title, each.mediaType ?? ""))} (${aboutText(each)}), attached`),
    ...along.linked.map((each) =>
      each.kind === "link"
        ? `- ${linkTo(each.title, each.url ?? "")}`
        : `- ${linkTo(each.title, addressOf(each))} (${aboutText(each)}; sign in to open it)`,
    ),
  ];
  return lines.length === 0 ? body : `${body}\n\n${lines.join("\n")}`;
}

/** Where a file opens for people who may see the plan. */
const addressOf = ({ planId, id }: Attachment) => `${site()}/live/${planId}/attachments/${id}`;

/** A name that is the address itself stays one; any other is told beside its address, so that nobody is led elsewhere than they read. */
const linkTo = (title: string, url: string) => `${asWords(title)}: <${url}>`;
