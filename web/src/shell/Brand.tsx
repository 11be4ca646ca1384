/** The house's mark; with its name where there is room. */
export function Brand({ named = true }: { named?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <svg viewBox="0 0 64 64" className="size-7 shrink-0" aria-hidden="true">
        <rect width="64" height="64" rx="14" className="fill-accent" />
        <path d="M20 48V16h25v6.5H28v7h14V36H28v12z" className="fill-accent-foreground" />
        <path d="M36 48l9-9v9z" className="fill-accent-foreground opacity-60" />
      </svg>
      {named && <span className="text-base font-semibold tracking-[0.08em]">FIDUS</span>}
    </span>
  );
}
