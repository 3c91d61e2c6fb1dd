import type { Translator } from '../../src/i18n/translator.ts';
import { Icon } from '../icons.tsx';
import type { Dispatch } from '../panel/card.tsx';
import type { Decided } from '../panel/state.ts';
import { trusted } from '../trusted.ts';

interface DecidedFootProps {
  decided: Decided;
  translator: Translator;
  dispatch: Dispatch;
}

/** What was decided a moment ago: to be taken back, later to be changed. */
export function DecidedFoot({ decided, translator: { t }, dispatch }: DecidedFootProps) {
  const { canUndo, title } = decided;
  return (
    <footer class="decided">
      <Icon name="done" />
      <span class="grow">{t('decided_line', { choice: t(title) })}</span>
      <button
        type="button"
        class="button link"
        onClick={trusted(() => dispatch({ type: canUndo ? 'undo' : 'change-decision' }))}
      >
        {t(canUndo ? 'ui_undo' : 'ui_change')}
      </button>
    </footer>
  );
}
