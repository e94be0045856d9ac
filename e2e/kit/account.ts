/** Somebody who is signed in: `cookie` is the value of the sign-in cookie. */
export type Account = { userId: string; workspaceId: string; name: string; cookie: string };

/** The password of everybody who has one. */
export const password = "correct horse battery";
