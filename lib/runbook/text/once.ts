/** The same function of a thing, which works its answer out once for each. */
export function once<Thing extends object, Answer>(answer: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, { value: Answer }>();
  return (thing) => {
    const before = known.get(thing);
    if (before) return before.value;
    const value = answer(thing);
    known.set(thing, { value });
    return value;
  };
}
