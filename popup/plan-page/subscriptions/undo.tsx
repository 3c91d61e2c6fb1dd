import { useEffect } from 'preact/hooks';
import { currentPlan } from '../../../src/plan/stored/model.ts';
import type { App, PartProps } from '../../shared/app-state.ts';

/** Takes the last change of the plan back, whoever made it, and says so. */
export function undo(app: App): void {
  const { stored, translator } = app.state;
  const [last] = currentPlan(stored).undo;
  if (!last) return;
  app.change({ type: 'undo' });
  app.say(translator.t('panel_undone'));
}

/** The button that takes the last change back; Ctrl+Z does the same outside of what is typed in. */
export function UndoButton({ app }: PartProps) {
  const { stored, translator } = app.state;
  const [last] = currentPlan(stored).undo;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
      if (!isUndo || event.shiftKey || event.altKey || isTypedIn(event.target)) return;
      event.preventDefault();
      undo(app);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [app]);
  if (!last) return null;
  return (
    <button type="button" class="button small undo" onClick={() => undo(app)}>
      {translator.t('undo_button')}
    </button>
  );
}

/** Fields with text have an undo of their own. */
export function isTypedIn(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'file', 'button'].includes(target.type);
}
