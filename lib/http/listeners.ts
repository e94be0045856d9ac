import { accountChannel, sessionListener } from "../auth/known-sessions.ts";
import { roomListener } from "../journal/rooms.ts";
import { roomChannel } from "../journal/write-statement.ts";
import { sampleListener } from "../live/measures.ts";
import { sampleChannel } from "../measured/samples.ts";

/** Everybody in this process who keeps copies of what the database holds, by the channel that tells them of changes. */
export const listeners = { [roomChannel]: roomListener, [accountChannel]: sessionListener, [sampleChannel]: sampleListener };
