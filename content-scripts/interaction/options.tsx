import { sourceTitle } from '../../src/views/source-title.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { CardDecision } from '../../src/views/panel/card.ts';
import { INFO } from '../../src/ui/later-icon-paths.ts';
import { Picture } from '../../src/ui/picture.tsx';
import { trusted } from '../trusted.ts';
import type { Dispatch } from '../panel/card.tsx';

interface OptionsProps {
  translator: Translator;
  decision: CardDecision;
  showsSources: boolean;
  dispatch: Dispatch;
}

/**
 * The answers to a decision: none is chosen beforehand, arrow keys only move the focus, and a click, Space or Enter
 * settles at once.
 */
export function Options({ translator, decision, showsSources, dispatch }: OptionsProps) {
  const { t } = translator;
  return (
    <>
      {showsSources && (
        <p class="hint sources">
          {decision.citations.map((citation) => (
            <span key={citation.source}>
              {citation.url ? (
                <a href={citation.url} target="_blank" rel="noreferrer">
                  {sourceTitle(citation, translator)}
                </a>
              ) : (
                sourceTitle(citation, translator)
              )}{' '}
            </span>
          ))}
        </p>
      )}
      <div class="options" role="radiogroup" aria-label={t('panel_options')}>
        {decision.options.map(({ id, title, consequences, isAdvice }, at) => (
          <button
            key={id}
            type="button"
            class="option"
            role="radio"
            aria-checked={false}
            tabIndex={at === 0 ? 0 : -1}
            onClick={trusted(() => dispatch({ type: 'choose', decision, option: at }))}
            onKeyDown={trusted(moveFocus)}
          >
            <span class="radio" aria-hidden="true" />
            <span class="title">
              {t(title)}
              {isAdvice && <span class="advice">{t('ui_advice')}</span>}
            </span>
            {consequences.length > 0 && (
              <span class="consequence">{consequences.map((one) => t(one)).join(' ')}</span>
            )}
          </button>
        ))}
      </div>
      {decision.rows.length > 1 && (
        <button
          type="button"
          class="button link"
          onClick={trusted(() => dispatch({ type: 'act', act: { do: 'show-steps' } }))}
        >
          {t('ui_oneByOne')}
        </button>
      )}
    </>
  );
}

interface SourcesProps {
  translator: Translator;
  showsSources: boolean;
  dispatch: Dispatch;
}

/** Shows where the options come from, or hides it. */
export function SourcesButton({ translator: { t }, showsSources, dispatch }: SourcesProps) {
  return (
    <button
      type="button"
      class="button plain icon"
      aria-label={t('ui_sources')}
      aria-expanded={showsSources}
      onClick={trusted(() => dispatch({ type: 'toggle-sources' }))}
    >
      <Picture path={INFO} size={16} />
    </button>
  );
}

const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Moves the focus among the items of a list by arrow keys, Home and End. */
export function moveFocus(event: KeyboardEvent): void {
  const move = MOVES[event.key];
  const item = event.currentTarget;
  if (!move || !(item instanceof HTMLElement)) return;
  const items = [...(item.parentElement?.querySelectorAll<HTMLElement>('[role]') ?? [])];
  items[move(items.indexOf(item), items.length)]?.focus();
  event.preventDefault();
  event.stopPropagation();
}
