import { all } from "../kernel/room.ts";
import type { PlanRoom } from "../room.ts";
import { messages } from "./rows.ts";

/** The metrics whose readings messages tell that are still to be sent. */
export const toldBy = (room: PlanRoom): readonly string[] =>
  all(room, messages).flatMap(({ sentAt, fields }) =>
    sentAt ? [] : fields.flatMap(({ fact, of }) => (fact === "metric" && of ? [of] : [])),
  );
