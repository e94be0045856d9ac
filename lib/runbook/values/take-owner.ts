const roleWord =
  "(?:DBA|DBRE|SRE|NOC|SOC|EOC|QA|CI|DevOps|Dev|Ops|IT|PM|RM|CTO|CISO|TL|Backend|Frontend|Back-end|Front-end|Database|Security|Network|Infra(?:structure)?|Platform|Support|Product|Release|Comms|Communications?|Deployment|Tech(?:nical)?|Engineering|On-?call|Incident|Change|Project|Test|Operations|Data|Web|Mobile|API)";
const roleTail =
  "(?:Lead|Manager|Engineer|Team|Owner|Admin|Administrator|Developer|Director|Commander|Coordinator|Officer|Architect|Analyst|Tester|Shadow)s?";
const role = `(?:(?:${roleWord}[ /&+-]+){0,2}(?:${roleWord}|${roleTail})(?:\\s+${roleTail})?)`;
/** Words that name somebody also alone: `DBA: …`. “Test: …” or “Database: …” say what, not who. */
const alone =
  "(?:DBA|DBRE|SRE|NOC|SOC|EOC|QA|DevOps|Dev|Ops|IT|PM|RM|CTO|CISO|TL|Backend|Frontend|Back-end|Front-end|Support|Comms|On-?call)";
const several = `(?:(?:${roleWord}[ /&+-]+){1,2}(?:${roleTail}|${roleWord})(?:\\s+${roleTail})?|${roleTail})`;
const bracketed = new RegExp(`^\\[(${role})\\]\\s*[:–-]?\\s*(?=\\S)`);
const prefixed = new RegExp(`^(?!Owners?:)(${several}|${alone}):\\s+(?=\\S)`);
/** `Stop the workers — SRE`. */
const dashedRole = new RegExp(`\\s[–—-]\\s(${several}|${alone})$`);
/** `Stop the workers [SRE]` */
const bracketedEnd = new RegExp(`\\s\\[(${role})\\]$`);
const ownerLabel =
  "(?:owners?|responsible|assignee|assigned to|dri|executor|executed by|performed by|verantwortlich|zuständig|verantwoordelijke?|eigenaar|uitvoerder|uitgevoerd door|ausführend(?:er)?|durchgeführt von|responsable|responsables|ejecutor(?:a)?|ejecutado por|exécutant|exécuté par|responsável|executante|executado por|penanggung jawab)";
const labelled = new RegExp(`^${ownerLabel}\\s*:\\s*(.+)$`, "iu");
const trailing = new RegExp(`\\s{0,3}[-–—|·,;]\\s{0,3}${ownerLabel}\\s*:\\s*([^.;|]+)$`, "iu");
/** Not an e-mail address, a package (`@scope/name`) or a version (`@4`). */
const mention = /(?<![\w`./])@([A-Za-z][\w-]*(?:\.\w+)*)(?![\w/]|`)/;

/** They call all who are there and own nothing. */
const everybody = /^(?:channel|everyone|everybody|here|all|room|team|group|alle|iedereen|tous|toutes|todos|todas)$/i;

/** More than a title with an owner needs; bounds the work on a text that is none. */
const longest = 2500;

/** `Ana; backup: Bo`, `Ana, Vertretung Bo` */
const backedUp =
  /^\p{Lu}[\p{L}.’'-]{1,30}(?: \p{Lu}[\p{L}.’'-]{1,30}){0,2}[,;] (?:backup|back-up|deputy|stand-?in|vertretung|vervanger|reserve|suppléante?|suplente)(?:[: ] ?)\p{Lu}[\p{L} .’'-]{1,60}$/u;

/** Somebody and who stands in for them: the whole text, or null for any other. */
export const ownerWithBackup = (text: string): string | null => (backedUp.test(text) ? text : null);

/** Reads a text that is nothing but an owner: `Owner: Ana`, `@ana`. Null otherwise. */
export function parseOwner(text: string): string | null {
  const body = text.slice(0, longest).trim();
  const name = labelled.exec(body)?.[1] ?? (/^@[A-Za-z][\w.-]*$/.test(body) ? body : null);
  return name === null ? null : ownerName(name);
}

/** Splits an owner off a title: a `[DBA]` or `DBA:` prefix, `Owner: X` at the end, an `@name`. Null where none is named. */
export function takeOwner(text: string): { owner: string; rest: string } | null {
  if (text.length > longest) return null;
  const prefix = bracketed.exec(text) ?? prefixed.exec(text);
  // `QA Lead: ______` waits for a name; the role is all it says.
  if (prefix?.[1] && /\p{L}/u.test(text.slice(prefix[0].length))) return { owner: prefix[1], rest: text.slice(prefix[0].length) };
  const dashed = dashedRole.exec(text) ?? bracketedEnd.exec(text);
  if (dashed?.[1]) return { owner: dashed[1], rest: text.slice(0, dashed.index) };
  const end = trailing.exec(text);
  const named = end?.[1] ? ownerName(end[1]) : null;
  if (end && named) return { owner: named, rest: text.slice(0, end.index) };
  const several = /^@[A-Za-z][\w-]{0,60}(?:\s{0,2}[/&,+]\s{0,2}@[A-Za-z][\w-]{0,60})+(?=\s)/.exec(text)?.[0];
  if (several)
    return {
      owner: several
        .replace(/@/g, "")
        .split(/\s*[/&,+]\s*/)
        .join(", "),
      rest: text.slice(several.length).replace(/^\s*[-–—:|]?\s*/, ""),
    };
  const at = mention.exec(text.replace(/`[^`]*`/g, (code) => " ".repeat(code.length)));
  if (!at?.[1] || everybody.test(at[1])) return null;
  // In a later sentence it is only spoken of.
  const isLast = at.index + at[0].length >= text.trimEnd().length - 2;
  if (!isLast && /[.!?] +\p{Lu}/u.test(text.slice(0, at.index))) return null;
  // A name at either end stands beside the title; one in the middle is part of the sentence.
  const rest = text.replace(/\s{0,3}[-–—:|]?\s{0,3}@[\w.-]{1,80}$/, "").replace(/^@[\w.-]+\s*[-–—:|]?\s*/, "");
  return { owner: at[1], rest: rest === "" ? text : rest };
}

/** `**Ana**` → `Ana`; placeholders like `[NAME]`, `TBD` name nobody. */
function ownerName(text: string): string | null {
  const name = text.replace(/[*_`]/g, "").replace(/^@/, "").trim();
  return name === "" || name.length > 80 || /^(\[.*\]|<.*>|tbd|tba|n\/?a|none|-+|_+)$/i.test(name) ? null : name;
}
