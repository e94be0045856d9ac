"use client";

import { useState } from "react";
import type { ClipboardPage } from "#components/import/ways-in/clipboard-page.ts";
import { usePageDrop } from "#components/import/ways-in/use-page-drop.ts";
import { maxBytes } from "#lib/runbook/limits.ts";

type Hands = { refuse: (sentence: string) => void; open: (file: File, name: string) => void };

/**
 * What a person hands over and how: a file dropped or chosen, a text pasted, the wiki page it was copied from. What is no
 * document is refused before anything is sent; what was pasted stays. `ways` goes to WaysIn as it is.
 */
export function useHandOver({ refuse, open }: Hands) {
  const [pasted, setPasted] = useState("");
  const [page, setPage] = useState<ClipboardPage | null>(null);
  const over = usePageDrop(onFile);

  function onFile(file: File) {
    if (file.size > maxBytes) return refuse(`“${file.name}” is larger than 8 MB. Split it, or leave the attachments out.`);
    if (!/\.(md|markdown|txt|adoc|asciidoc|asc|org|x?html?|xml|csv|tsv)$/i.test(file.name))
      return refuse(`“${file.name}” is not a document that can be read. Save it as Markdown, plain text, HTML or CSV and import that.`);
    open(file, file.name);
  }

  function onText() {
    const file = page
      ? new File([page.html], "pasted.html", { type: "text/html" })
      : new File([pasted], "pasted.md", { type: "text/markdown" });
    open(file, "the pasted text");
  }

  function onPaste(text: string) {
    setPasted(text);
    setPage(null);
  }

  function onPage(copied: ClipboardPage) {
    setPasted(copied.text);
    setPage(copied);
  }

  return { over, ways: { pasted, page, onPaste, onPage, onFile, onText } };
}
