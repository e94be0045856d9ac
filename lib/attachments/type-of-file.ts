import { fileTypeFromBuffer } from "file-type";
import { type FileType, isFileType, takenTypes } from "../domain/attachments/file-types.ts";
import { invalid } from "../domain/kernel/errors.ts";

/**
 * What a file is by its bytes, whatever it is called and whatever its sender says it is. What is text is text, also where a browser would make a page,
 * a picture or a program of it. Throws `invalid` for what is not taken.
 */
export async function typeOfFile(bytes: Uint8Array): Promise<FileType> {
  if (bytes.length === 0) throw invalid("The file is empty. Choose another one.", "empty");
  // A file that is broken on purpose is one we do not know.
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found && isFileType(found.mime)) return found.mime;
  if (isText(bytes)) return "text/plain";
  throw invalid(
    `Files are ${takenTypes}. This one ${found ? `is a .${found.ext}` : "is none of them"}, whatever its name says. Keep it elsewhere, and attach a link to it.`,
    "file-type",
  );
}

/** Text as it is written today, or as Windows writes it. */
function isText(bytes: Uint8Array): boolean {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  if (encoding === null) return !bytes.some(isNoSign);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return !Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).some(isNoSign);
  } catch {
    return false;
  }
}

/** What no text has in it; it may have tabs, lines, page breaks, and the colours of a terminal’s log. */
const isNoSign = (code: number) => code < 32 && !(code >= 9 && code <= 13) && code !== 27;
