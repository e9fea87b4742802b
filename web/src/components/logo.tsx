/** Rollcall's mark: a list, and a tick at its end. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path
        d="M9 11h9M9 16h6M9 21h4"
        className="stroke-on-accent/60"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <path
        d="m17 20 3 3 5.5-7.5"
        fill="none"
        className="stroke-on-accent"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
