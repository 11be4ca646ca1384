/** The place of something that is still loading, in the size that it will have. */
export function Bone({ className = "" }: { className?: string }) {
  return <span aria-hidden="true" className={`block animate-pulse rounded-sm bg-surface-tertiary ${className}`} />;
}
