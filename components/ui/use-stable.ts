"use client";

import { useLayoutEffect, useRef, useState } from "react";

type Acts = Readonly<Record<string, (...given: never[]) => unknown>>;

/**
 * What a page can do, in one object that never changes and always does the latest: rows that are given it need not be drawn again
 * for it. The names are those of the first time.
 */
export function useStable<A extends Acts>(acts: A): A {
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  const [stable] = useState(() =>
    Object.fromEntries(Object.keys(acts).map((name) => [name, (...given: never[]) => latest.current[name]?.(...given)])),
  );
  return stable as A;
}
