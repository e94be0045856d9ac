import { fileTypes, isFileType } from "./file-types.ts";

const longest = 150;

/**
 * A file’s name as it is kept and shown: the last part of a path, without what hides, breaks a line or turns its letters round (“gpj.exe” that
 * reads “exe.jpg”), never empty, never long. It says nothing of what the file is.
 */
export function fileName(given: string): string {
  // However long a name is, only its end is looked at.
  const last = given.slice(-4000).split(/[\\/]/).at(-1) ?? "";
  const plain = last
    .toWellFormed()
    .normalize("NFC")
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}\ufffd]/gu, "")
    .replaceAll(/[<>:"|?*]/g, "_")
    .replaceAll(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  return shortened(plain) || "file";
}

/** The name a file is saved under: one that does not end as its type does, gets the ending of its type. */
export function savedName(title: string, mediaType: string): string {
  const name = fileName(title);
  if (!isFileType(mediaType)) return name;
  const endings: readonly string[] = fileTypes[mediaType].endings;
  return endings.includes(endingOf(name).toLowerCase()) ? name : `${name}.${endings[0]}`;
}

const endingOf = (name: string) => /\.([^.\s]{1,10})$/.exec(name)?.[1] ?? "";

/** Cut in the middle, so that its ending stays. */
function shortened(name: string): string {
  const letters = Array.from(name);
  if (letters.length <= longest) return name;
  const ending = endingOf(name);
  const tail = ending ? `.${ending}` : "";
  return `${letters.slice(0, longest - tail.length - 1).join("")}…${tail}`;
}
