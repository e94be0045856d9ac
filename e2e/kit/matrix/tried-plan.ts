import * as z from "zod";
import { type Knocking, knock } from "./knock.ts";

/** A plan the matrix is tried on, and the words of it that nobody may read who is not let in. */
export type TriedPlan = {
  id: string;
  slug: string;
  workspaceId: string;
  title: string;
  step: string;
  stepId: string;
  phaseId: string;
  watchId: string;
  messageId: string;
  tripwireId: string;
  checkId: string;
  fileId: string;
  deliverableId: string;
};

const attached = z.object({ event: z.object({ subject: z.string() }) });
const created = z.object({ slug: z.string() });
const room = z.object({
  plan: z.object({ id: z.string(), workspaceId: z.string() }),
  phases: z.record(z.string(), z.object({ id: z.string() })),
  steps: z.record(z.string(), z.object({ id: z.string() })),
  watches: z.record(z.string(), z.object({ id: z.string() })),
  tripwires: z.record(z.string(), z.object({ id: z.string() })),
  checks: z.record(z.string(), z.object({ id: z.string() })),
  deliverables: z.record(z.string(), z.object({ id: z.string() })),
  messages: z.record(z.string(), z.object({ id: z.string() })),
});

/** The document a plan is made of. */
export const documentOf = (title: string, step: string) =>
  `# ${title}\n\n## Deploy\n\n- [ ] ${step}\n- [ ] Tell support\n\n  ~~~sh\n  lookup support\n  # Should show: told\n  ~~~\n- [ ] Look at the queue every 5 minutes for 1 hour\n\n**Deliverables:**\n\n- Test report\n\n## Rollback triggers\n\n- Error rate above 5 %\n- Data corruption is reported\n\n## Communication templates\n\n### Start\n\n~~~\nSubject: [NAME] starts\n\nWe start at [TIME].\n~~~\n`;

/** Makes a plan through the API, of words that stand nowhere else. */
export async function makePlan(name: string, api: Knocking): Promise<TriedPlan> {
  const [title, step] = [`Heron ${name} ${Date.now()}`, `Ibis ${name} ${Date.now()}`];
  const made = await knock("POST /api/v1/plans", api, { type: "text/markdown", text: documentOf(title, step) });
  const { slug } = created.parse(JSON.parse(made.text));
  const { plan, phases, steps, watches, messages, tripwires, checks, deliverables } = room.parse(
    JSON.parse((await knock(`GET /api/v1/plans/${slug}`, api)).text),
  );
  const [stepId = "", phaseId = "", watchId = "", messageId = "", tripwireId = "", checkId = "", deliverableId = ""] = [
    steps,
    phases,
    watches,
    messages,
    tripwires,
    checks,
    deliverables,
  ].map((rows) => Object.keys(rows)[0]);
  const sent = await knock(`POST /api/v1/plans/${slug}/attachments?name=told.txt`, api, {
    type: "application/octet-stream",
    text: `Told of ${name}`,
  });
  const fileId = attached.parse(JSON.parse(sent.text)).event.subject;
  const ids = { stepId, phaseId, watchId, messageId, tripwireId, checkId, deliverableId, fileId };
  return { id: plan.id, slug, workspaceId: plan.workspaceId, title, step, ...ids };
}
