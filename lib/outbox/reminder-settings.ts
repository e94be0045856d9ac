import * as z from "zod";
import { prisma } from "../db/prisma.ts";
import { type ReminderSettings, reminderWays, usualReminders } from "../domain/reminders/settings.ts";

const ways = z.array(z.enum(reminderWays)).max(reminderWays.length);

/** What somebody may say about their reminders. */
export const reminderSettings = z.strictObject({
  ways: z.strictObject({ work: ways, messages: ways, checks: ways, incidents: ways }),
  mutedUntil: z.iso.datetime({ precision: 3 }).nullable(),
});

/** How a person wants to be reminded, and where mail reaches them: an address that is known to be theirs. */
export async function remindersOfPerson(userId: string): Promise<{ settings: ReminderSettings; address: string | null }> {
  const user = await prisma().user.findUnique({ where: { id: userId }, select: { reminders: true, email: true, emailConfirmedAt: true } });
  // What an earlier version kept in another form is nothing said.
  const settings = reminderSettings.safeParse(user?.reminders).data ?? usualReminders;
  return { settings, address: user?.emailConfirmedAt ? user.email : null };
}

/** Keeps how a person wants to be reminded. */
export async function saveReminders(userId: string, settings: ReminderSettings): Promise<void> {
  await prisma().user.update({ where: { id: userId }, data: { reminders: settings } });
}
