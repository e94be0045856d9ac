/** A value that is there by what the code before it has made sure of. Where it is not, this is the place that says so. */
export function must<T>(value: T, what: string): NonNullable<T> {
  if (value === null || value === undefined) throw new Error(`${what} is missing`);
  return value;
}
