/** Where this installation is reached. */
export const site = () => (process.env.HOLDPOINT_URL ?? "http://localhost").replace(/\/$/, "");

/** Where somebody looks after what they get, and ends it. */
export const subscriptionUrl = ({ token }: { token: string }): string => `${site()}/mail/${token}`;
