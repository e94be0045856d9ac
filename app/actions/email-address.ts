import * as z from "zod";
import { longestEmail, normaliseEmail } from "#lib/auth/accounts.ts";

const message = "That is no e-mail address.";

/** An e-mail address somebody typed, in the form addresses are compared in. Its length is looked at before anything else. */
export const emailAddress = z.string().max(longestEmail, message).pipe(z.email(message)).transform(normaliseEmail);
