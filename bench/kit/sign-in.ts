import { holdpoint, type Installation } from "./product.ts";

/** Signs the first admin in with a one-time link, as the welcome page does; answers the cookie to send. */
export async function signIn(installation: Installation, port: number): Promise<string> {
  const link = new URL(holdpoint(installation, ["sign-in-link"], port));
  const origin = `http://127.0.0.1:${port}`;
  const first = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken }: { csrfToken: string } = await first.json();
  const answer = await fetch(`${origin}/api/auth/callback/link`, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", cookie: cookiesOf(first), origin },
    body: new URLSearchParams({ csrfToken, secret: link.searchParams.get("link") ?? "", json: "true" }),
  });
  const cookie = cookiesOf(answer);
  if (!cookie.includes("session-token")) throw new Error(`signing in did not work (${answer.status})`);
  return cookie;
}

const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
