"use client";
import Link from "next/link";
import { signIn } from "next-auth/react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { enter } from "./enter.ts";
import { Form } from "./form.tsx";
import { nextPage } from "./next-page.ts";

type SignInFormProps = { providers: readonly { id: string; name: string }[] };

/** E-mail and password, and whatever outside providers this server knows. */
export function SignInForm({ providers }: SignInFormProps) {
  return (
    <>
      <Form
        action="Sign in"
        attempt={({ email = "", password = "" }) => enter("password", { email, password }, whereTo())}
        beside={
          <Link href="/forgot" className="text-sm text-muted underline underline-offset-4">
            Forgot your password?
          </Link>
        }
      >
        <Field label="E-mail" required>
          {(control) => <Input {...control} name="email" type="email" autoComplete="username" />}
        </Field>
        <Field label="Password" required>
          {(control) => <Input {...control} name="password" type="password" autoComplete="current-password" />}
        </Field>
      </Form>
      {providers.length > 0 ? (
        <div className="mt-6 flex flex-col gap-2 border-t border-line pt-6">
          {providers.map(({ id, name }) => (
            <form key={id} action={() => void signIn(id, { callbackUrl: whereTo() })} className="contents">
              <Button type="submit">Continue with {name}</Button>
            </form>
          ))}
        </div>
      ) : null}
    </>
  );
}

const whereTo = () => nextPage(new URLSearchParams(location.search).get("next"));
