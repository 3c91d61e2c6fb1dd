import type { Translator } from '../../src/i18n/translator.ts';
import type { HintsInPage } from './hints.tsx';

interface ShowMeProps {
  translator: Translator;
  sight: ReturnType<HintsInPage['inSight']>;
}

/** In the panel: what is pointed at in the page, each with a button that leads the keyboard there and back. */
export function ShowMe({ translator: { t }, sight: { hints, more } }: ShowMeProps) {
  if (hints.length === 0 && more <= 0) return null;
  return (
    <div class="then">
      <span class="hint">{t('hints_title')}</span>
      {hints.map(({ name, text, element }) => (
        <div class="row" key={name}>
          <span class="grow">
            <bdi>{name}</bdi>: {text}
          </span>
          <button
            type="button"
            class="button link"
            aria-label={`${t('hints_show')}: ${name}. ${t('hints_focus')}`}
            onClick={({ currentTarget }) => reveal(element, currentTarget)}
          >
            {t('hints_show')}
          </button>
        </div>
      ))}
      {more > 0 && <span class="hint">{t('hints_more', { count: more })}</span>}
    </div>
  );
}

/** Gives the focus to the page's own control; Escape there brings it back, once. */
function reveal(element: HTMLElement, back: HTMLElement): void {
  element.focus();
  const left = new AbortController();
  const { signal } = left;
  element.addEventListener('blur', () => left.abort(), { signal });
  element.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      back.focus();
    },
    { signal },
  );
}
