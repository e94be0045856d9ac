import { buttonClass } from "#components/ui/button-class.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <EmptyState
        action={
          <a href="/plans" className={buttonClass({ variant: "primary" })}>
            See the plans
          </a>
        }
      >
        There is nothing at this address, or it is not for you.
      </EmptyState>
    </main>
  );
}
