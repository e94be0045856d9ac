/** What the security log tells, by its word in the line. docs/operations.md lists them from here. */
export const securityKinds = {
  "signed-in": "somebody signed in: by password, by a one-time link, or at a provider",
  "sign-in-failed": "an address and a password did not go together",
  "sign-in-barred": "too many attempts; this one was not looked at",
  "proof-failed": "whoever is signed in did not know their password when asked again",
  "sessions-ended": "sessions were ended: by signing out, by their person, or because a password or an address changed",
  "password-changed": "a password was set or changed by its person",
  "password-reset": "a new password was set by a link",
  "link-made": "a one-time link was made: to sign in, for a new password, to confirm an address, or to claim the installation",
  "link-used": "such a link was used",
  "address-asked": "somebody asked for another address to sign in with",
  "address-changed": "an address was confirmed, by its link or by an admin",
  "account-removed": "an account was taken away on its person's request",
  "identity-unlinked": "an account at a provider can no longer be used to sign in",
  "foreign-origin": "a request that another site sent was refused",
  refused: "somebody who is known was refused what they may not do, or somebody unknown what wants one",
  "token-used": "an API token was used: told once an hour for each token and address",
  "workspace-changed": "who is in the workspace and what they may, its tokens, invites, links and channels: the event of its record",
} as const;

export type SecurityKind = keyof typeof securityKinds;
