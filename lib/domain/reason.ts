import * as z from "zod";

/** Why somebody does what needs a reason: never empty. */
export const reason = z.string().trim().min(1, "Say why in a few words.").max(4000);
