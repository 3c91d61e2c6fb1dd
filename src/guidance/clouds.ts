import type { Cloud, Situation } from './model.ts';

/** GCC shares the hosts of the worldwide cloud; no source says whether it counts as another cloud [D-03, M-14]. */
export function isWorldwide(cloud: Cloud): boolean {
  return cloud === 'worldwide' || cloud === 'gcc';
}

/** False between clouds that neither Microsoft's tools nor its exceptions bridge [M-14, V-03]. */
export function cloudsMix({ clouds }: Situation): boolean {
  const { old, new: next } = clouds ?? {};
  return !old || !next || old === next || (isWorldwide(old) && isWorldwide(next));
}
