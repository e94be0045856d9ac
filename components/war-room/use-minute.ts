"use client";

import { useEffect, useState } from "react";
import { serverNow } from "#components/live/use-now.ts";

const minuteMs = 60_000;
const wholeMinute = (at: number) => Math.floor(at / minuteMs) * minuteMs;

/** The server's time to the minute, in epoch ms: for what shows lateness and need not be drawn every second. */
export function useMinute(initial: number): number {
  const [minute, setMinute] = useState(() => wholeMinute(initial));
  useEffect(() => {
    const timer = setInterval(() => setMinute(wholeMinute(serverNow())), 1000);
    return () => clearInterval(timer);
  }, []);
  return minute;
}
