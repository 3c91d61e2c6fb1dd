import type { Translator } from '../../src/i18n/translator.ts';
import type { PillWords } from '../../src/views/panel/card.ts';
import { Logo } from '../../src/ui/picture.tsx';
import { trusted } from '../trusted.ts';
import type { Dispatch } from './card.tsx';

interface PillProps {
  translator: Translator;
  pill: PillWords;
  /** No room for words: the logo, and how many rows are to be acted on. */
  isSmall: boolean;
  /** No room for a card either: a click opens the plan in a tab. */
  opensTab: boolean;
  dispatch: Dispatch;
}

/** The collapsed panel: 'Decide by 26 Nov'. */
export function Pill({ translator: { t }, pill, isSmall, opensTab, dispatch }: PillProps) {
  const { text, count, tone } = pill;
  const words = text ? t(text) : t('panel_title');
  const name = [t('panel_title'), ...(text ? [words] : []), ...(opensTab ? [t('ui_openInTab')] : [])];
  return (
    <button
      type="button"
      class={isSmall ? 'ui pill small' : 'ui pill'}
      aria-label={name.join(', ')}
      onClick={trusted(() => dispatch({ type: 'open' }))}
      {...(opensTab ? {} : { 'aria-expanded': false })}
    >
      <Logo />
      {!isSmall && words}
      {isSmall && count > 0 && <span class={`count ${tone}`}>{count}</span>}
    </button>
  );
}
