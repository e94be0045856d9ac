/** Past this many texts a memory starts over: documents repeat their headings, not their thousands of lines. */
const most = 4_000;

/** The same function of a text, which remembers its answers: headings and labels are asked about again at every block below them. */
export function remember<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { value: Answer }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.value;
    if (known.size >= most) known.clear();
    const value = answer(text);
    known.set(text, { value });
    return value;
  };
}
