import type { MemberRole } from "../domain/kernel/permissions.ts";
import { dateTimeText } from "../domain/schedule/format-time.ts";

export type InviteLetter = {
  to: string;
  /** Who invites. */
  by: string;
  workspace: string;
  role: MemberRole;
  expiresAt: string;
  url: string;
};

/** The mail that invites somebody: who asks them in, where to, as what, and until when the link works. */
export function inviteLetter(invite: InviteLetter): { to: string; subject: string; text: string; html: string } {
  const { to, role, expiresAt, url } = invite;
  const [by, workspace] = [oneLine(invite.by), oneLine(invite.workspace)];
  const asking = `${by} invites you to the workspace ${workspace} on Holdpoint, as ${role === "admin" ? "an" : "a"} ${role}.`;
  const ending = `The link works once, for ${to}, until ${dateTimeText(expiresAt, "UTC")} UTC.`;
  const stray = `If you do not know ${by}, do nothing: without the link nobody joins in your name.`;
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${text}</p>`;
  const body = [escaped(asking), `<a href="${escaped(url)}">Join ${escaped(workspace)}</a>`, escaped(ending), escaped(stray)];
  return {
    to,
    subject: `${by} invites you to ${workspace}`,
    text: [asking, `Join here:\n${url}`, ending, `${stray}\n`].join("\n\n"),
    html: `<!doctype html><html lang="en"><body style="font:15px/1.5 sans-serif">${body.map(paragraph).join("")}</body></html>`,
  };
}

/** What people call themselves and their workspaces is one line of at most 100 characters here. */
const oneLine = (text: string): string => [...text.replaceAll(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, " ").trim()].slice(0, 100).join("");

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
