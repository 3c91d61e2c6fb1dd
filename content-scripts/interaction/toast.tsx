import type { Translator } from '../../src/i18n/translator.ts';
import type { Dispatch } from '../panel/card.tsx';
import { trusted } from '../trusted.ts';

interface ToastProps {
  translator: Translator;
  dispatch: Dispatch;
}

/** The panel was turned off: for a moment that can be taken back. */
export function Toast({ translator: { t }, dispatch }: ToastProps) {
  return (
    <section class="ui toast" aria-label={t('extension_name')}>
      <span class="grow">{t('panel_isOff')}</span>
      <button type="button" class="button link" onClick={trusted(() => dispatch({ type: 'turn-on' }))}>
        {t('ui_undo')}
      </button>
    </section>
  );
}
