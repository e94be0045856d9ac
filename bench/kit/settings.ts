/** A setting this process was started with. */
export function textFrom(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; bench/run.ts sets it`);
  return value;
}

export const numberFrom = (name: string): number => Number(textFrom(name));
