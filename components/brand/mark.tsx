/** The mark: a hold point, and the arrow that has passed it. A drawing; the name stands beside it in words. */
export function Mark({ className = "size-[1.625rem]" }: { className?: string }) {
  return (
    <svg viewBox="0 0 26 26" fill="none" className={className} aria-hidden="true">
      <rect x="3" y="3" width="5" height="20" rx="1.5" className="fill-hold" />
      <path d="M12 13h9M17 8.5l4.5 4.5L17 17.5" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
