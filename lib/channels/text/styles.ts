import type { Style } from "./write-text.ts";

const lines = (text: string, before: string) => text.replaceAll(/^/gm, before);

/** For mail's text part, calendars and copying by hand. */
export const plain: Style = {
  text: (words) => words,
  strong: (inner) => inner,
  emphasis: (inner) => inner,
  struck: (inner) => `(struck: ${inner})`,
  code: (words) => words,
  block: (words) => lines(words, "    "),
  link: (inner, url) => (inner === url || `mailto:${inner}` === url ? inner : `${inner} <${url}>`),
  heading: (inner) => inner.toUpperCase(),
  quote: (inner) => lines(inner, "> "),
  rule: "----",
  bullet: "- ",
};

/**
 * Slack's mrkdwn. Slack escapes three characters and no more (api.slack.com/reference/surfaces/formatting#escaping); with `<` gone, nothing can
 * call a channel or a person. A sign that would format gets a zero-width space beside it.
 */
export const mrkdwn: Style = {
  text: (words) => escapeSlack(words).replaceAll(/[*_~`]/g, "\u200B$&"),
  strong: (inner) => around("*", inner),
  emphasis: (inner) => around("_", inner),
  struck: (inner) => around("~", inner),
  code: (words) => `\`${escapeSlack(words).replaceAll("`", "ˋ")}\``,
  block: (words) => `\`\`\`\n${escapeSlack(words).replaceAll("```", "ˋˋˋ")}\n\`\`\``,
  link: (inner, url) => `<${escapeSlack(url)}|${inner.replaceAll("|", "¦")}>`,
  heading: (inner) => around("*", inner.replaceAll("*", "")),
  quote: (inner) => lines(inner, "> "),
  rule: "———",
  bullet: "• ",
};

const escapeSlack = (words: string) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Slack formats only what stands free on both sides: signs go around the words, not around the spaces beside them. */
const around = (sign: string, inner: string) =>
  inner.replace(/^(\s*)([\s\S]*?)(\s*)$/, (_all, before, words, after) => (words ? `${before}${sign}${words}${sign}${after}` : inner));

/** Discord's Markdown, in which every sign can be escaped. Who may be called is said beside it (`allowed_mentions`). */
export const discord: Style = {
  text: (words) => words.replaceAll(/[\\*_~`|>#[\]()<@-]/g, "\\$&"),
  strong: (inner) => `**${inner}**`,
  emphasis: (inner) => `*${inner}*`,
  struck: (inner) => `~~${inner}~~`,
  code: (words) => `\`\`${words.replaceAll("`", "ˋ")}\`\``,
  block: (words) => `\`\`\`\n${words.replaceAll("```", "ˋˋˋ")}\n\`\`\``,
  link: (inner, url) => `[${inner}](${url})`,
  heading: (inner) => `**${inner.replaceAll("**", "")}**`,
  quote: (inner) => lines(inner, "> "),
  rule: "———",
  bullet: "- ",
};

/** The Markdown of Adaptive Cards: bold, italic, links and lists (learn.microsoft.com/adaptive-cards/authoring-cards/text-features). */
export const adaptiveCard: Style = {
  text: (words) => words.replaceAll(/[\\*_[\]`#<-]/g, "\\$&"),
  strong: (inner) => `**${inner}**`,
  emphasis: (inner) => `_${inner}_`,
  struck: (inner) => `(struck: ${inner})`,
  code: (words) => adaptiveCard.text(words),
  block: (words) => adaptiveCard.text(words),
  link: (inner, url) => `[${inner}](${url})`,
  heading: (inner) => `**${inner.replaceAll("**", "")}**`,
  quote: (inner) => inner,
  rule: "———",
  bullet: "- ",
};
