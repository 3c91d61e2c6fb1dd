import type { Translator } from '../../src/i18n/translator.ts';
import { Logo } from '../../src/ui/picture.tsx';
import { Icon } from '../icons.tsx';
import { trusted } from '../trusted.ts';
import type { Dispatch } from './card.tsx';

interface NoticeProps {
  translator: Translator;
  dispatch: Dispatch;
}

/** The one calm line of a panel whose extension is gone. */
export function Retired({ translator: { t }, dispatch }: NoticeProps) {
  return (
    <section class="ui card notice" aria-label={t('extension_name')}>
      <Logo />
      <p class="strong grow" role="status">
        {t('panel_updated')}
      </p>
      <button
        type="button"
        class="button plain icon close"
        aria-label={t('panel_close')}
        onClick={trusted(() => dispatch({ type: 'close' }))}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}
