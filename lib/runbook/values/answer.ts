const verb =
  "expects?|returns?|responds with|(?:should|must) (?:return|answer|respond with)|liefert|renvoie|doit renvoyer|devuelve|debe devolver|retorna|deve retornar|mengembalikan";
const told = new RegExp(`^([^.;]{0,60}?\`[^\`]{1,200}\`[^\`.;]{0,30}?) (?:${verb}) (\\S.{0,120})$`, "iu");
/** An arrow leads to an answer only where it is one by its looks: a state of HTTP, or a word for well. */
const led =
  /^([^.;]{0,60}?`[^`]{1,200}`[^`>→.;]{0,30}?) ?(?:->|→|=>|➜) ?((?:HTTP ?)?`?[1-5]\d{2}(?![\d%]).{0,120}|`?(?:ok|pass(?:es|ed)?|success|healthy|true|false|up)`?[.!]?)$/iu;

/** What is tried, and the answer that is expected of it, where a line says both; null for any other line. */
export function askedAndAnswered(text: string): { title: string; expected: string } | null {
  const [, asked = "", answer = ""] = told.exec(text) ?? led.exec(text) ?? [];
  const title = asked.trim();
  const expected = answer
    .trim()
    .replace(/\.$/, "")
    .replace(/^`([^`]+)`$/, "$1");
  return title === "" || expected === "" ? null : { title, expected };
}
