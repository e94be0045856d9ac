import { secondsText } from "../../domain/format-time.ts";
import { dateIn } from "../../domain/zoned-time.ts";

/** `2026-11-26 13:42:18` in a zone. */
export const wallText = (at: string, zone: string): string => `${dateIn(Date.parse(at), zone)} ${secondsText(at, zone)}`;
