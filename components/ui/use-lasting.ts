"use client";

import { useEffect, useState } from "react";

/** True once something has been so for a while (ms): an answer that comes at once must not make anything flicker. */
export function useLasting(so: boolean, forMs: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!so) return setLasting(false);
    const timer = setTimeout(() => setLasting(true), forMs);
    return () => clearTimeout(timer);
  }, [so, forMs]);
  return so && lasting;
}
