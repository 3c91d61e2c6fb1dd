/** A path on the grid of icons. `flips`: mirrored where words run from right to left. */
export function Picture({
  path,
  size = 20,
  flips = false,
}: {
  path: string;
  size?: number;
  flips?: boolean;
}) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" class={flips ? 'flips' : ''}>
      <path d={path} />
    </svg>
  );
}

/** The product's sign: two tenants and an arrow from one to the other. */
export function Logo() {
  return (
    <svg width="20" height="18" viewBox="0 0 20 18" aria-hidden="true" class="flips">
      <rect x="1" y="6" width="7" height="10" rx="1.5" />
      <rect x="11.5" y="6" width="7.5" height="10.5" rx="1.5" fill="var(--brand)" stroke="none" />
      <path d="M4.5 2.5h10M12.5 .8l2 1.7l-2 1.7" />
    </svg>
  );
}
