/** The least a chosen password may have, in characters. */
export const minPasswordLength = 10;
export const maxPasswordLength = 200;

/** What is said beside the field of a password that is chosen now. */
export const passwordHint = `At least ${minPasswordLength} characters. A few words make a good one.`;

/** What is wrong with a chosen password, if anything. */
export function passwordProblem(password: string): string | undefined {
  if (password.length < minPasswordLength) return `A password has at least ${minPasswordLength} characters. A few words make a good one.`;
  return password.length > maxPasswordLength ? `A password has at most ${maxPasswordLength} characters.` : undefined;
}

/**
 * What somebody is told who tried too many passwords: that it is no matter of the password now, until when, and what helps. `seconds` is how
 * long they have to wait; `until` says when that is over, where the reader's clock is known.
 */
export function tooManyAttempts(seconds: number, until?: string): string {
  return `Too many wrong passwords: no password is looked at from here for ${waitText(seconds)}${until ? `, until ${until}` : ""}. A browser you signed in with before still lets you in, and so does a sign-in link from your admin.`;
}

/** The same for whoever is signed in and proves that it is them. */
export function tooManyProofs(seconds: number): string {
  return `Too many wrong passwords: none is looked at in this session for ${waitText(seconds)}. What you typed is kept. Or sign out, and in again.`;
}

const waitText = (seconds: number) => (seconds <= 60 ? "a minute" : `${Math.ceil(seconds / 60)} minutes`);
