/** Temporal for browsers that have none, as a file of its own: nobody else is sent it. */
const polyfill = new URL("../../node_modules/temporal-polyfill/global.js", import.meta.url);

/**
 * Has a browser without Temporal fetch it before the page is read on. Everything that shows a time of a zone asks it while it is drawn, so it
 * cannot come later; only what stands in the document itself is waited for, and that is written by `document.write`.
 */
export function TemporalScript({ nonce }: { nonce: string }) {
  const src = polyfill.pathname;
  const script = `if(!self.Temporal)document.write('<script nonce="'+document.currentScript.nonce+'" src="${src}"><\\/script>')`;
  // Browsers hide the nonce of what they have run, so it is another than the server wrote.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the words are ours.
  return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: script }} suppressHydrationWarning />;
}
