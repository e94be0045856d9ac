import type { Letter } from "../channels/mail.ts";

const page = (paragraphs: readonly string[]) =>
  `<!doctype html><html lang="en"><body style="font:15px/1.5 sans-serif">${paragraphs.map((text) => `<p style="margin:0 0 16px">${text}</p>`).join("")}</body></html>`;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const letter = (to: string, subject: string, paragraphs: readonly string[], link?: { url: string; words: string }): Letter => ({
  ...{ to, subject },
  text: [...paragraphs, ...(link ? [`${link.words}:\n${link.url}`] : []), ""].join("\n\n"),
  html: page([...paragraphs.map(escaped), ...(link ? [`<a href="${escaped(link.url)}">${escaped(link.words)}</a>`] : [])]),
});

/** The mails about a person's address and password. */
export const letterOf = {
  /** To the new address: is it yours? */
  confirm: ({ to, name, url }: { to: string; name: string; url: string }) =>
    letter(
      to,
      "Confirm your address on Holdpoint",
      [
        `Somebody called ${name} says that this address is theirs. If that is you, confirm it. The link works once, for a day.`,
        "If it is not, do nothing.",
      ],
      { url, words: "Confirm this address" },
    ),
  /** To the address there is: somebody asked for another. */
  asked: ({ to, name, next }: { to: string; name: string; next: string }) =>
    letter(to, "Your address on Holdpoint is to change", [
      `${name}, your account was asked to use ${next} instead of this address, once that is confirmed.`,
      "If it was not you, sign in, take it back in Settings, Your account, and change your password. Then ask your admin.",
    ]),
  /** To whoever lost the password, or so somebody says. */
  reset: ({ to, name, url }: { to: string; name: string; url: string }) =>
    letter(
      to,
      "A new password for Holdpoint",
      [
        `${name}, somebody asked for a new password for your account. If that was you, choose it by this link. It works once, for a day.`,
        "If it was not, do nothing: your password stays.",
      ],
      { url, words: "Choose a new password" },
    ),
  /** To the address there was. */
  changed: ({ to, name }: { to: string; name: string }) =>
    letter(to, "Your address on Holdpoint has changed", [
      `${name}, your account has another address now, and all its other sessions have ended.`,
      "If it was not you, ask your admin at once.",
    ]),
};
