/** What a unit measures: `base` names the unit that `size` counts in. */
export type Unit = { base: "ms" | "B" | "%"; size: number };

const units: Readonly<Record<string, Unit>> = {
  ...{
    ns: time(1e-6),
    µs: time(1e-3),
    us: time(1e-3),
    ms: time(1),
    s: time(1000),
    min: time(60_000),
    h: time(3_600_000),
    d: time(86_400_000),
  },
  ...{ b: bytes(1), kb: bytes(1e3), mb: bytes(1e6), gb: bytes(1e9), tb: bytes(1e12) },
  ...{ kib: bytes(1024), mib: bytes(1024 ** 2), gib: bytes(1024 ** 3), tib: bytes(1024 ** 4) },
  ...{ "%": share(1), "‰": share(0.1), ratio: share(100) },
};

function time(size: number): Unit {
  return { base: "ms", size };
}

function bytes(size: number): Unit {
  return { base: "B", size };
}

function share(size: number): Unit {
  return { base: "%", size };
}

/** Other words for the same. */
const called: readonly [RegExp, string][] = [
  [/^milli\w*$/, "ms"],
  [/^(?:secs?|seconds?|sekunden?|secondes?|segundos?)$/, "s"],
  [/^(?:m|mins|minut(?:e[ns]?|os?))$/, "min"],
  [/^(?:hours?|hrs?|stunden?|heures?|horas?)$/, "h"],
  [/^(?:days?|tage?n?|jours?|d[ií]as?)$/, "d"],
  [/^(?:percent|prozent|pct)$/, "%"],
  [/^bytes?$/, "b"],
  [/^([kgt])$/, "$1b"],
];

/** The unit of this name, in whatever case and by whichever of its words; null where it is none that has sizes (`rows`, `req/s`). */
export function unitNamed(name: string): Unit | null {
  const plain = name.trim().toLowerCase().replace(/\.$/, "");
  const [pattern, word] = called.find(([each]) => each.test(plain)) ?? [];
  const known = pattern && word !== undefined ? plain.replace(pattern, word) : plain;
  return Object.hasOwn(units, known) ? (units[known] ?? null) : null;
}

/** A value in another unit; null where the two do not measure the same. Without a unit of its own it is in the other already. */
export function inUnit(value: number, from: string, to: string): number | null {
  if (from.trim() === "" || from.trim().toLowerCase() === to.trim().toLowerCase()) return value;
  const [own, other] = [unitNamed(from), unitNamed(to)];
  return own && other && own.base === other.base ? (value * own.size) / other.size : null;
}
