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

/** What somebody is told who tried too many passwords; `seconds` is how long they have to wait. */
export function tooManyAttempts(seconds: number): string {
  const wait = seconds <= 60 ? "a minute" : `${Math.ceil(seconds / 60)} minutes`;
  return `Too many attempts. Wait ${wait} and try again, or ask your admin for a sign-in link.`;
}
