/** What a reader of Markdown may make a link or a call of by itself. */
const linking = /www\.|[:@]/i;
const everySign = /[!-/:-@[-`{-~]/g;
/** A sign that means something within a line; between letters an underscore means nothing. */
const marking = /[\\`*[\]<>~|&!#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** Words of a person as Markdown in which no sign formats, links or calls anybody: `notes.txt` stays as it is, `www.example.org` is no address. */
export const asWords = (words: string): string => words.replaceAll(linking.test(words) ? everySign : marking, "\\$&");
