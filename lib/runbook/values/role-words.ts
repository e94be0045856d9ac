const title =
  /\b(?:lead(?:er)?|manager|director|engineer|admin(?:istrator)?|dba|coordinator|commander|approver|developer|officer|architect|on-?call|devops|sre|qa|security|support|scribe|owner|sponsor|cto|ceo|ciso|vp|head|leiter(?:in)?|\p{L}*leid(?:er|ster)|\p{L}*beheerder|directeur|eigenaar|verantwortliche?r?|responsable|chef|gerente|coordinador|líder|team)\b/iu;

/** Whether a short text names a role: `QA Lead`, `Database Administrator`. */
export function isRoleTitle(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length <= 4 && title.test(text) && !/[.!?]$/.test(text);
}

export function isPlaceholder(text: string): boolean {
  return /^(?:\[.*\]|<.*>|\{.*\}|_+|tbd|tba|n\/a|\(?(?:at|@)\)? ?(?:user-?name|handle|name)|\.{3,}|-*)$/i.test(text.trim());
}

/** A person's name: one to four capitalised words or a handle. “Oversee the process” is none. */
export function nameIn(value: string): string | null {
  const text = value.replace(/\s*[(,;|–—].*$|\s-\s.*$/, "").trim();
  if (text === "" || isPlaceholder(text)) return null;
  return /^@[\w.-]+$/.test(text) || /^\p{Lu}[\p{L}'’.-]+(?: (?:(?:van|von|de|der|da|di|del|la)\s)?\p{Lu}[\p{L}'’.-]*){0,3}$/u.test(text)
    ? text
    : // Names of Chinese, Japanese and Korean have no capitals.
      /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{1,6}(?:[ 　・]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{1,6})?$/u.test(
          text,
        )
      ? text
      : null;
}
