import * as z from "zod";
import { set } from "../kernel/change.ts";
import { schemaOf } from "../kernel/schema.ts";
import { strong } from "../kernel/sentence.ts";
import { already, change, refuse } from "../kernel/verb.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";

/** Says which webhooks of the workspace are told of each stage from now on. */
export const tellStages = planVerbOn({
  on: plans,
  type: "rollout.told_to",
  may: "message:send",
  during: "message",
  input: () => z.strictObject({ channels: schemaOf(plans).shape.stageChannels }),
  data: () => z.strictObject({ channels: z.array(z.string()) }),
  example: { channels: ["Traffic router"] },
  sentence: ({ channels = [] }) => ["lets the stages of the rollout be told to ", strong(channels.join(", ") || "nobody")],
  decide(plan, { channels }) {
    const ids = (list: typeof channels) => list.map(({ id }) => id).join(" ");
    if (new Set(channels.map(({ id }) => id)).size < channels.length)
      return refuse("twice", "A webhook is there twice. Choose each once.", "invalid");
    if (ids(plan.stageChannels) === ids(channels)) return already("They are told already.");
    return change(plan.id, { channels: channels.map(({ name }) => name) }, [set(plans, plan.id, { stageChannels: channels })]);
  },
});
