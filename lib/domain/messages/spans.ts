/** A piece of a text, and how it is written. */
export type Span = { text: string; strong?: true; emphasis?: true; struck?: true; code?: true; href?: string };

/** How a chat writes what stands out: the signs around it, and how a sign is meant as itself. */
export type Dialect = {
  strong: string;
  emphasis: string;
  struck: string | null;
  code: string;
  escapes: "backslash" | "entities";
  links: RegExp;
};

export const slackDialect: Dialect = {
  ...{ strong: "*", emphasis: "_", struck: "~", code: "`", escapes: "entities" },
  links: /^<((?:https?:|mailto:)[^|>\s]+)\|([^>\n]*)>/,
};
export const discordDialect: Dialect = {
  ...{ strong: "**", emphasis: "*", struck: "~~", code: "``", escapes: "backslash" },
  links: /^\[((?:\\.|[^\]\\\n])*)\]\(((?:https?:|mailto:)[^)\s]+)\)/,
};
export const teamsDialect: Dialect = { ...discordDialect, emphasis: "_", struck: null };

/**
 * A text of a chat as pieces, as the chat shows it: of Slack's mrkdwn or the Markdown of Discord and Teams the part that our writers make
 * (`lib/channels/text/styles.ts`). A sign that is meant as itself stands as itself.
 */
export function spansOf(text: string, dialect: Dialect): Span[] {
  const spans: Span[] = [];
  const on = { strong: false, emphasis: false, struck: false };
  let [plain, at] = ["", 0];
  const flush = () => {
    if (plain !== "") spans.push({ text: unescaped(plain, dialect), ...(flagsOf(on) satisfies Partial<Span>) });
    plain = "";
  };
  while (at < text.length) {
    const rest = text.slice(at);
    const meant = dialect.escapes === "backslash" ? /^\\([^\p{L}\p{N}\s])/u.exec(rest) : /^\u200B([*_~`])/.exec(rest);
    if (meant?.[1]) {
      plain += meant[1];
      at += meant[0].length;
      continue;
    }
    const code = rest.startsWith(dialect.code) ? rest.indexOf(dialect.code, dialect.code.length) : -1;
    if (code > 0) {
      flush();
      spans.push({ text: entities(rest.slice(dialect.code.length, code), dialect), code: true });
      at += code + dialect.code.length;
      continue;
    }
    const link = dialect.links.exec(rest);
    if (link) {
      flush();
      const [href = "", words = ""] = dialect.escapes === "entities" ? [link[1], link[2]] : [link[2], link[1]];
      spans.push({ text: unescaped(words.replaceAll(/\\([^\p{L}\p{N}\s])/gu, "$1"), dialect), href: entities(href, dialect) });
      at += link[0].length;
      continue;
    }
    const sign = (["strong", "emphasis", "struck"] as const).find((name) => {
      const mark = dialect[name];
      return mark !== null && rest.startsWith(mark) && (on[name] || rest.indexOf(mark, mark.length) > mark.length);
    });
    if (sign) {
      flush();
      on[sign] = !on[sign];
      at += dialect[sign]?.length ?? 1;
      continue;
    }
    plain += rest[0] ?? "";
    at += 1;
  }
  flush();
  return spans;
}

const flagsOf = (on: Record<"strong" | "emphasis" | "struck", boolean>): Pick<Span, "strong" | "emphasis" | "struck"> => ({
  ...(on.strong ? { strong: true } : {}),
  ...(on.emphasis ? { emphasis: true } : {}),
  ...(on.struck ? { struck: true } : {}),
});

const unescaped = (text: string, dialect: Dialect) => entities(text.replaceAll("\u200B", ""), dialect);

const entities = (text: string, { escapes }: Dialect) =>
  escapes === "entities" ? text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&") : text;

/** A text cut where something that is still open stands in it, those pieces marked. */
export function openPieces(text: string, open: readonly string[]): { text: string; isOpen: boolean }[] {
  const sought = open.filter((each) => each !== "").toSorted((a, b) => b.length - a.length);
  if (sought.length === 0) return [{ text, isOpen: false }];
  const pattern = new RegExp(`(${sought.map((each) => each.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`);
  return text
    .split(pattern)
    .map((piece) => ({ text: piece, isOpen: sought.includes(piece) }))
    .filter((piece) => piece.text !== "");
}

/** The page of a mail with what is still open marked; only between its tags, so that no attribute is touched. */
export const markedPage = (html: string, open: readonly string[]): string => {
  const escaped = open.map((text) => text.replaceAll("&", "&#x26;").replaceAll("<", "&#x3C;"));
  const style = "background:#f2a93b33;outline:1px dashed #b36b00;border-radius:3px;color:inherit";
  return html
    .split(/(<[^>]*>)/)
    .map((part) =>
      part.startsWith("<")
        ? part
        : openPieces(part, escaped)
            .map(({ text, isOpen }) => (isOpen ? `<mark style="${style}">${text}</mark>` : text))
            .join(""),
    )
    .join("");
};
