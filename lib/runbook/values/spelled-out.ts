const words: [RegExp, number][] = [
  [/^(?:an?|one|eine[rnm]?|een|une?|una|uma|um)$/i, 1],
  [/^(?:two|zwei|twee|deux|dos|dois|duas)$/i, 2],
  [/^(?:three|drei|drie|trois|tres|três)$/i, 3],
  [/^(?:four|vier|quatre|cuatro|quatro)$/i, 4],
  [/^(?:five|fünf|vijf|cinq|cinco)$/i, 5],
  [/^(?:six|sechs|zes|seis)$/i, 6],
  [/^(?:ten|zehn|tien|dix|diez|dez)$/i, 10],
  [/^(?:fifteen|fünfzehn|vijftien|quinze|quince)$/i, 15],
  [/^(?:twenty|zwanzig|twintig|vingt|veinte|vinte)$/i, 20],
  [/^(?:thirty|dreißig|dertig|trente|treinta|trinta)$/i, 30],
];

/** The number a word says, in the languages that lengths are read in; null for any other word. */
export function spelledOut(word: string): number | null {
  return words.find(([form]) => form.test(word))?.[1] ?? null;
}
