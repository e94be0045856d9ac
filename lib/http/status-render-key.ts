import { randomBytes } from "node:crypto";
import { perProcess } from "../per-process.ts";

/** Known to this process alone: by it the status page recognises the front door, which asks it to render. */
export const statusRenderKey = (): string => perProcess("status-render-key", () => randomBytes(16).toString("hex"));
