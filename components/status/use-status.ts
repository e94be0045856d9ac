"use client";
import { useEffect, useState } from "react";
import { setServerTime } from "#components/live/use-now.ts";
import type { PublicStatus } from "#lib/domain/status-page/projection.ts";

/** How the page stands with the server: never heard yet, heard at (epoch ms, this machine's clock), or closed for good. */
export type Line = { heardAt: number | null; closed: boolean };

/** Keeps a public status fresh over the link's own stream. */
export function useStatus(initial: PublicStatus, secret: string): { status: PublicStatus; line: Line } {
  const [status, setStatus] = useState(initial);
  const [line, setLine] = useState<Line>({ heardAt: null, closed: false });
  useEffect(() => {
    let source: EventSource;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const heard = () => setLine({ heardAt: Date.now(), closed: false });
    const open = () => {
      source = new EventSource(`/status/${secret}/live`);
      source.addEventListener("status", ({ data }) => {
        setStatus(JSON.parse(data));
        heard();
      });
      source.addEventListener("beat", ({ data }) => {
        setServerTime(JSON.parse(data).now);
        heard();
      });
      source.addEventListener("closed", () => {
        source.close();
        setLine({ heardAt: null, closed: true });
      });
      source.onerror = () => {
        if (source.readyState !== EventSource.CLOSED) return;
        // Refused: either the server is away, or the link is. The page itself knows which.
        timer = setTimeout(() => void ask(), 2000);
      };
    };
    const ask = async () => {
      const answer = await fetch(`/status/${secret}`, { method: "HEAD" }).catch(() => null);
      if (answer?.status === 404) setLine({ heardAt: null, closed: true });
      else open();
    };
    open();
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [secret]);
  return { status, line };
}
