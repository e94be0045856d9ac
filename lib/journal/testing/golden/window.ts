import type { Actor } from "../../../domain/kernel/permissions.ts";
import { setPlanCalendar } from "../../../domain/plan/calendar.ts";
import { setContacts } from "../../../domain/plan/contacts.ts";
import { createPlan } from "../../../domain/plan/verbs.ts";
import { moveT0, setWindow } from "../../../domain/plan/when.ts";
import { draft } from "./draft.ts";
import { type Chapter, Stage } from "./stage.ts";

const sofia: Actor = { kind: "user", id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" };

/** When the work may be done, a move that leaves it, and whom people call meanwhile. */
export const windowChapter: Chapter = {
  name: "window",
  async play(before) {
    const stage = new Stage("plan", "golden-window", before);
    const bare = { ...draft, roles: [], notes: [], gates: [], signOffs: [] };
    const plan = {
      workspaceId: "golden-workspace",
      t0: "2026-11-26T12:00:00.000Z",
      zone: "Europe/Berlin",
      mode: "live",
      document: null,
    } as const;
    await stage.act("window-createPlan", createPlan, sofia, { ...plan, draft: bare, slug: "window", title: "In the window" });
    const window = { start: "2026-11-26T12:00:00.000Z", end: "2026-11-26T22:00:00.000Z", published: true };
    await stage.act("setWindow", setWindow, sofia, { window });
    await stage.act("window-moveT0", moveT0, sofia, { t0: "2026-11-27T12:00:00.000Z", reason: "the vendor comes later" });
    await stage.act("window-none", setWindow, sofia, { window: null });
    const daysOff = [{ date: "2026-12-25", title: "Christmas Day" }];
    await stage.act("setPlanCalendar", setPlanCalendar, sofia, { calendar: { week: [1, 2, 3, 4], daysOff } });
    const escalation = { words: "Duty manager", contact: "+49 30 1234567" };
    const primaryChannel = { name: "#ledger-cutover", url: "https://chat.example.org/c/42" };
    await stage.act("setContacts", setContacts, sofia, { escalation, primaryChannel });
    await stage.act("setEscalationPerson", setContacts, sofia, { escalation: { person: { id: "mira", name: "Mira Levi" } } });
    return stage.roomId;
  },
};
