/** A proof of identity: its instant, ISO 8601 UTC, and whether by password or at an outside provider. */
export type Proof = { at: string; by: "password" | "provider" };

/** How somebody can prove again who they are: by password, or at these providers. With neither, they set a password first. */
export type ProofWays = { password: boolean; providers: { id: string; name: string }[] };
