/** Small words without which hardly a sentence of a language is written; none of them means something in another one's lists. */
const small: readonly string[] = [
  ..."the and of to in is are for with on at by from that this it be or not all if as when after before".split(" "),
  ..."der die das und von zu ist sind für mit auf bei den dem ein eine nicht nach vor alle wird werden wenn im zum zur".split(" "),
  ..."de het een en van op voor met naar bij aan als niet wordt worden zijn dat door uit over nog".split(" "),
  ..."le la les et des du est sont pour avec sur une dans par au aux que qui si après avant".split(" "),
  ..."el los las y del es son para con una por en al que antes después".split(" "),
  ..."os dos das em um uma com são não ao dos nos nas depois".split(" "),
];
const known = new Set(small);
const sampled = 2000;

/** A letter that none of the known languages has. */
const strange = /[^\P{L}a-zäöüßàâæçéèêëîïôœùûÿáíóúñãõ\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/iu;

/**
 * Whether a document is written in a language whose orders the reader can tell from other sentences (English, German, Dutch,
 * French, Spanish, Portuguese), by the share of small words among its first two thousand. A text of a few words passes as known.
 */
export function isKnownLanguage(lines: readonly string[]): boolean {
  let words = 0;
  let found = 0;
  for (const line of lines) {
    if (line.length > 2000) continue;
    for (const [word] of line.matchAll(/\p{L}+/gu)) {
      words++;
      if (known.has(word.toLowerCase())) found++;
    }
    if (words >= sampled) break;
  }
  const isForeignScript =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}]/gu;
  const head = lines.slice(0, 400).join("\n").slice(0, 20_000);
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  if ((head.match(isForeignScript)?.length ?? 0) * 3 > letters) return false;
  // “Zatrzymać usługi”, “Dừng dịch vụ”: letters that none of them has.
  const said = head.match(/\p{L}+/gu) ?? [];
  if (said.filter((word) => strange.test(word)).length * 5 > said.length) return false;
  return words < 25 || found * 25 >= words;
}
