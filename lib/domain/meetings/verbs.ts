import { callOffMeeting, changeMeeting, tellMeeting } from "./change.ts";
import { endMeeting, makeMeetingAction, noteAgendaItem } from "./hold.ts";

/** What a person may do with meetings, by name. */
export const meetingVerbs = { noteAgendaItem, makeMeetingAction, endMeeting, changeMeeting, callOffMeeting, tellMeeting } as const;
