import { all } from "../kernel/room.ts";
import type { PlanRoom } from "../room.ts";
import { messages } from "./rows.ts";

/** The metrics whose readings messages tell that are still to be sent. */
export const toldBy = (room: PlanRoom): readonly string[] =>
  all(room, messages).flatMap(({ sentAt, fields }) =>
    sentAt ? [] : fields.flatMap(({ fact, of }) => (fact === "metric" && of ? [of] : [])),
  );

/** Whether one that is still to be sent tells by which phone or pager somebody is reached. */
export const tellsContacts = (room: PlanRoom): boolean =>
  all(room, messages).some(
    ({ sentAt, fields }) => !sentAt && fields.some(({ fact }) => fact === "role-contact" || fact === "escalation-contact"),
  );
