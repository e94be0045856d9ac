/** What a copied page has beyond its words: headings, lists, tables, code, tasks. */
const structure = /<(?:h[1-6]|ul|ol|table|pre)\b|\brole="?checkbox|\bdata-task-/i;

/** A page on the clipboard: its HTML where it carries structure, and the words that go into the text box. */
export type ClipboardPage = { html: string; text: string };

/** The page that is being pasted; null where plain text says as much. */
export function pageOn(clipboard: DataTransfer): ClipboardPage | null {
  const html = clipboard.getData("text/html");
  if (!structure.test(html)) return null;
  const plain = clipboard.getData("text/plain") || new DOMParser().parseFromString(html, "text/html").body.textContent;
  return { html, text: plain.replace(/\r\n?/g, "\n") };
}
