/** Lies over the page while a file is held above it, and says what dropping it does. */
export function DropVeil({ children }: { children: string }) {
  return (
    <div className="pointer-events-none fixed inset-2 z-50 grid place-items-center rounded-2xl border-2 border-dashed border-run bg-run-soft/90">
      <p className="text-lg font-semibold text-run">{children}</p>
    </div>
  );
}
