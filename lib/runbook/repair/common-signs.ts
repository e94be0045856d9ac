import { droppedBytes } from "./code-pages.ts";

/**
 * Signs that runbooks use. A sequence that lost a byte is taken for one of these, and only where no other of them fits;
 * so a sign that is rare and looks like a common one after the loss is left out on purpose (`━` for `┐`, `†` for `”`).
 */
const signs = [
  "←↑→↓↔⇐⇒⇔➜➡⬅⬆⬇➤►▶◀▼▲●○■□▪▫◆◇★☆✓✔✗✘✅❌❎❗❓⚠⚡⛔☐☑☒⏰⏱⏳⏸⏹⏩⏪ℹ⚙⚖✉⭐⭕✨❤➕➖⚪⚫\uFE0F",
  "─│┌┐└┘├┤┬┴┼═║╔╗╚╝╠╣╦╩╬█░▒▓–—‘’“”„…•‹›′″‰€™≤≥≠≈∞−√∑",
  "🚀🎉🎯📊🎬🚨🔥🔧🔨🛠🔍🔎🔐🔒🔓🔑📋📝📌📍📅📆📈📉📞📱📧📨📩📢📣📦📁📂📄📚📖📡🔔🔕🔄🔁🔀🔗🔙🔜🔴🟠🟡🟢🔵🟣🟥🟨🟩🟦🔶🔷🔸🔹",
  "💡💬💻💾💰💥🖥🗂🗄🗑🗓🗒🛑🛡🚦🚧🚫🚩🏗🏆🎊🎨👀👉👈👆👇👍👏👎👋👥👤🙏🤖🤔🧪🧹🧩🌐🌍🕐🐛🐞🆕🆘🆗",
].join("");

type Page = keyof typeof droppedBytes;
const encoder = new TextEncoder();
const byRest: Record<Page, Map<string, Set<string>>> = { "windows-1252": restsOf("windows-1252"), "windows-1254": restsOf("windows-1254") };

/** The one common sign whose UTF-8 bytes are these and one that the code page drops; null where none or several fit. */
export function signMissingAByte(bytes: readonly number[], page: Page): string | null {
  const [only, ...others] = byRest[page].get(bytes.join(" ")) ?? [];
  return only !== undefined && others.length === 0 ? only : null;
}

function restsOf(page: Page): Map<string, Set<string>> {
  const dropped: readonly number[] = droppedBytes[page];
  const rests = new Map<string, Set<string>>();
  for (const sign of signs) {
    const bytes = [...encoder.encode(sign)];
    for (const [at, byte] of bytes.entries()) {
      if (at === 0 || !dropped.includes(byte)) continue;
      const rest = bytes.toSpliced(at, 1).join(" ");
      rests.set(rest, (rests.get(rest) ?? new Set()).add(sign));
    }
  }
  return rests;
}
