import type { Translator } from '../../src/i18n/translator.ts';
import type { CardAction } from '../../src/views/panel/card.ts';
import { Icon } from '../icons.tsx';
import { trusted } from '../trusted.ts';
import type { Dispatch } from './card.tsx';
import type { PanelState } from './state.ts';

interface ActionsProps {
  actions: readonly CardAction[];
  translator: Translator;
  copied: PanelState['copied'];
  dispatch: Dispatch;
}

const CLASSES = { primary: 'button primary', plain: 'button', link: 'button link' } as const;

/** What a control that copies says for a moment. */
const SAID = { copied: 'ui_copied', failed: 'panel_notCopied' } as const;

/** The card's controls, the primary one first. */
export function Actions({ actions, translator: { t }, copied, dispatch }: ActionsProps) {
  if (actions.length === 0) return null;
  return (
    <div class="row actions">
      {actions.map(({ act, look, label }) =>
        act.do === 'go' ? (
          // A link of the page's own: the browser opens it where the admin is signed in now.
          <a key={act.hash} class={CLASSES[look]} href={hereTo(act.hash)} target="_blank" rel="noreferrer">
            {t(label)} <Icon name="open" />
          </a>
        ) : (
          <button
            key={act.do + label.key}
            type="button"
            class={`${CLASSES[look]} ${act.do}`}
            onClick={trusted(() => dispatch({ type: 'act', act }))}
          >
            {act.do === 'copy' && copied ? t(SAID[copied]) : t(label)}
            {act.do === 'copy' && look === 'primary' && (
              <Icon name={copied === 'copied' ? 'check' : 'copy'} />
            )}
          </button>
        ),
      )}
    </div>
  );
}

/** Another page of this very admin center, in the tenant that it shows now: host, path and customer stay. */
function hereTo(hash: string): string {
  const url = new URL(location.href);
  url.hash = hash;
  return url.href;
}
