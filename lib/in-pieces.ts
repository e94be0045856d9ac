/** How much of a text is handed on at a time, in UTF-16 units: a few ms of work for a server, whatever it does with it. */
const pieceLength = 128 * 1024;

/** A text on its way from a page's server: what is short is there at once; the pieces of a long one come one after the other. */
export type Pieces = readonly (string | Promise<string>)[];

/**
 * A text cut into pieces, of which each is there a turn of the event loop after the one before: a page that sends a plan of thousands of steps
 * lets everybody else's requests have their turn in between.
 */
export function inPieces(text: string): Pieces {
  if (text.length <= pieceLength) return [text];
  const pieces: Promise<string>[] = [];
  let turn = Promise.resolve();
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = endOfPiece(text, from);
    const piece = text.slice(from, to);
    turn = turn.then(() => new Promise((resolve) => setImmediate(resolve)));
    pieces.push(turn.then(() => piece));
  }
  return pieces;
}

/** Where a piece ends that begins there; no character is cut in two, for half of one cannot be sent. */
function endOfPiece(text: string, from: number): number {
  const end = from + pieceLength;
  const isCut = end < text.length && (text.codePointAt(end - 1) ?? 0) > 0xffff;
  return isCut ? end - 1 : Math.min(end, text.length);
}
