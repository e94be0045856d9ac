import { Mark } from "#components/brand/mark.tsx";

/** A status link that opens nothing. Whoever reads it is a stakeholder: there is no account to sign in with, only somebody to ask. */
export default function NoStatus() {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[47.5rem] flex-col px-5 pt-8 pb-16 sm:pt-14">
      <Mark className="size-4.5" />
      <h1 className="mt-5 text-2xl font-semibold tracking-tight text-balance sm:text-3xl">This status link is closed.</h1>
      <p className="mt-2 max-w-[52ch] text-lg text-pretty text-muted">
        It may have been withdrawn, have run out, or not have come whole. Ask whoever sent it to you for the link as it is now.
      </p>
    </main>
  );
}
