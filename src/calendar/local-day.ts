import type { Day } from './days.ts';

/** The user's local day, `YYYY-MM-DD`: deadlines are days where the user is, not in UTC. */
export function localDay(now = new Date()): Day {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
