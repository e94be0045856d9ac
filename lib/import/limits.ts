/** The largest document that is read, in bytes. */
export const maxDocumentBytes = 8 * 1024 * 1024;
