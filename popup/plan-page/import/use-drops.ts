import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isTypedIn } from '../subscriptions/undo.tsx';

/** What takes files, and what takes text; each is missing where that way is closed. */
interface Takers {
  files?: (files: readonly File[]) => void;
  text?: (text: string) => void;
}

/** Files may be dropped, and files and text pasted, anywhere in the tab. True while files are held over it. */
export function useDrops(takers: Takers): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(takers);
  latest.current = takers;
  // At the first drawing, not after it: a file that is dropped before would open in the tab.
  useLayoutEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    const onOver = (event: DragEvent) => {
      if (!latest.current.files || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      const dropped = [...(event.dataTransfer?.files ?? [])];
      if (dropped.length === 0) return;
      event.preventDefault();
      latest.current.files?.(dropped);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isTypedIn(event.target)) return;
      const pasted = [...(event.clipboardData?.files ?? [])];
      const words = event.clipboardData?.getData('text/plain') ?? '';
      if (pasted.length > 0) latest.current.files?.(pasted);
      else if (words.trim() !== '') latest.current.text?.(words);
    };
    document.addEventListener('dragover', onOver, { signal });
    document.addEventListener('dragleave', ({ relatedTarget }) => !relatedTarget && setOver(false), {
      signal,
    });
    document.addEventListener('drop', onDrop, { signal });
    document.addEventListener('paste', onPaste, { signal });
    return () => life.abort();
  }, []);
  return isOver;
}
