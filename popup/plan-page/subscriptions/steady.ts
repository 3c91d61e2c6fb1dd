import { useRef } from 'preact/hooks';

/**
 * The same object as before where a new one says the same: the guide makes all its objects anew on each change, and
 * most rows of a table have not changed. Asked for the drawn rows only.
 */
export function useSteady<T>(): (id: string, value: T) => T {
  const known = useRef(new Map<string, { text: string; value: T }>());
  return (id, value) => {
    const text = JSON.stringify(value);
    const before = known.current.get(id);
    if (before && before.text === text) return before.value;
    known.current.set(id, { text, value });
    return value;
  };
}
