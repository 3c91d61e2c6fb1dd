import { currentPlan } from '../src/plan/model.ts';
import { Icon, Logo } from '../src/ui/icons.tsx';
import type { PartProps } from './app-state.ts';
import { copyText } from './copy.ts';
import { openInTab } from './open-in-tab.ts';

/** Title, 'Open in a tab', and the menu: copy, print, settings. */
export function Header({ app }: PartProps) {
  const { view, translator } = app.state;
  const { t } = translator;
  const toTab = (hash?: string) => void openInTab(app, hash);
  return (
    <header class="top">
      <Logo />
      <h1 class="grow">{t('extension_shortName')}</h1>
      {view === 'popup' && (
        <button
          type="button"
          class="button plain icon"
          aria-label={t('ui_openInTab')}
          onClick={() => toTab()}
        >
          <Icon name="open" />
        </button>
      )}
      {/* The summary inside has the role; the details only listens for what bubbles up to it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <details class="menu" onKeyDown={closeOnEscape} onFocusOut={closeOnLeave}>
        <summary class="button plain icon" aria-label={t('popup_more')}>
          <Icon name="more" />
        </summary>
        <div class="menu-items">
          <button type="button" class="button plain" onClick={() => void copyGuide({ app })}>
            {t('popup_copyGuide')}
          </button>
          <button
            type="button"
            class="button plain"
            onClick={() => {
              if (view === 'tab') print();
              else toTab('#print');
            }}
          >
            {t('popup_print')}
          </button>
          {view === 'popup' && (
            <button type="button" class="button plain" onClick={() => toTab('#settings')}>
              {t('settings_title')}
            </button>
          )}
        </div>
      </details>
    </header>
  );
}

async function copyGuide({ app }: PartProps): Promise<void> {
  const { guide, translator, stored, context } = app.state;
  const { guideMarkdown } = await import('../src/plan/guide-markdown.ts');
  await copyText(app, guideMarkdown(guide, translator, { done: currentPlan(stored).done, context }));
}

function closeOnEscape(event: KeyboardEvent & { currentTarget: HTMLDetailsElement }): void {
  if (event.key !== 'Escape' || !event.currentTarget.open) return;
  event.preventDefault();
  event.currentTarget.open = false;
  event.currentTarget.querySelector('summary')?.focus();
}

function closeOnLeave(event: FocusEvent & { currentTarget: HTMLDetailsElement }): void {
  const { currentTarget, relatedTarget } = event;
  if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) currentTarget.open = false;
}
