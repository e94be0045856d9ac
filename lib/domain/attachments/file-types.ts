/**
 * What files may be, by media type: what people call one, and the endings of names that fit it, the usual one first. What a file is, its first
 * bytes say (`lib/attachments/type-of-file.ts`), never its name. Nothing of it is ever run, unpacked or shown as a page.
 */
export const fileTypes = {
  "image/png": { called: "PNG image", endings: ["png"] },
  "image/jpeg": { called: "JPEG image", endings: ["jpg", "jpeg"] },
  "image/gif": { called: "GIF image", endings: ["gif"] },
  "image/webp": { called: "WebP image", endings: ["webp"] },
  "application/pdf": { called: "PDF", endings: ["pdf"] },
  // CSV, JSON and a log are text: nothing but their names tells them apart.
  "text/plain": {
    called: "Text",
    endings: ["txt", "csv", "tsv", "json", "log", "md", "yaml", "yml", "sql", "diff", "patch", "conf", "ini", "toml", "env"],
  },
  "application/zip": { called: "ZIP archive", endings: ["zip"] },
  "application/gzip": { called: "gzip archive", endings: ["gz", "tgz"] },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": { called: "Word document", endings: ["docx"] },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { called: "Excel sheet", endings: ["xlsx"] },
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": { called: "PowerPoint slides", endings: ["pptx"] },
  "application/vnd.oasis.opendocument.text": { called: "OpenDocument text", endings: ["odt"] },
  "application/vnd.oasis.opendocument.spreadsheet": { called: "OpenDocument sheet", endings: ["ods"] },
  "application/vnd.oasis.opendocument.presentation": { called: "OpenDocument slides", endings: ["odp"] },
} as const satisfies Record<string, { called: string; endings: readonly string[] }>;

export type FileType = keyof typeof fileTypes;

/** The kinds of files that are taken, for a sentence. */
export const takenTypes =
  "pictures (PNG, JPEG, GIF, WebP), PDF, text (CSV, JSON, logs), ZIP, gzip, and documents of Office and OpenDocument";

/** Whether a word is the media type of a file that is taken. */
export const isFileType = (word: string): word is FileType => Object.hasOwn(fileTypes, word);

/** What people call a file of this type. */
export const typeText = (type: string): string => (isFileType(type) ? fileTypes[type].called : "File");
