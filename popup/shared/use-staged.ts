import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { atOnce, inStages, type Stages } from './in-stages.ts';

/**
 * What work in stages on `count` subscriptions gives for `inputs`, which are compared one by one. Few are worked out
 * while one draws. Of more the value before stays until the new one is there; the first is worked out at once, or where
 * it may come `later` it is undefined till then.
 */
export function useStaged<T>(count: number, make: () => Stages<T>, inputs: readonly unknown[]): T;
export function useStaged<T>(
  count: number,
  make: () => Stages<T>,
  inputs: readonly unknown[],
  first: 'later',
): T | undefined;
export function useStaged<T>(
  count: number,
  make: () => Stages<T>,
  inputs: readonly unknown[],
  first?: 'later',
): T | undefined {
  const [, redraw] = useState({});
  const kept = useRef<{ value?: T; stop?: () => void }>({});
  useMemo(() => {
    const { current } = kept;
    current.stop?.();
    if (!('value' in current) && first !== 'later') {
      current.value = atOnce(make());
      return;
    }
    let isDrawing = true;
    current.stop = inStages(make(), count, (value) => {
      current.value = value;
      if (!isDrawing) redraw({});
    });
    isDrawing = false;
  }, inputs);
  useEffect(() => () => kept.current.stop?.(), []);
  return kept.current.value;
}
