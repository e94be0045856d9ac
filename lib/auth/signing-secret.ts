import { must } from "../domain/kernel/must.ts";

/** What cookies are sealed and signed with. Without one nothing is signed: a proof made with an empty key is anybody's. */
export const signingSecret = (): string => must(process.env.NEXTAUTH_SECRET || null, "NEXTAUTH_SECRET");
