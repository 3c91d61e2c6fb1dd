import type { Box } from '../../src/admin-center/dom/find-table.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { HintWords } from '../../src/hints/hints.ts';
import { Icon } from '../../src/ui/icons.tsx';

/** A chip at its place in the viewport. */
export interface ShownChip {
  /** In `Hints.rows`. */
  index: number;
  cell: HTMLElement;
  text: string;
  box: Box;
  /** A button without its words. */
  small: boolean;
}

interface LayerProps {
  translator: Translator;
  /** The part of the viewport that chips are cut off at. */
  clip: Box;
  chips: readonly ShownChip[];
  /** The chip whose callout is open, -1 for none. */
  open: number;
  /** What the callout says; undefined where there is none. */
  words: HintWords | undefined;
  /** True when there may be others of its kind, at other subscriptions. */
  isOne: boolean;
  /** Its place; undefined while it is measured. */
  at: Box | undefined;
  toggle: (index: number) => void;
  /** For good: this one, or all of its kind. */
  dismiss: (all: boolean) => void;
}

/** All that hints draw over the page. */
export function HintLayer({
  translator: { t },
  clip,
  chips,
  open,
  words,
  isOne,
  at,
  toggle,
  dismiss,
}: LayerProps) {
  const { left, top } = clip;
  return (
    <>
      <div
        class="clip"
        style={{ left: px(left), top: px(top), width: px(clip.right - left), height: px(clip.bottom - top) }}
      >
        {chips.map(({ index, text, box, small }) => (
          <button
            key={index}
            type="button"
            class={small ? 'ui chip small' : 'ui chip'}
            style={{ left: px(box.left - left), top: px(box.top - top) }}
            aria-expanded={open === index}
            aria-label={text}
            title={small ? text : undefined}
            onClick={() => toggle(index)}
          >
            <Icon name="clock" size={16} />
            {!small && text}
          </button>
        ))}
      </div>
      {words && (
        <div
          class="ui callout"
          role="group"
          aria-label={t('hints_title')}
          style={at ? { left: px(at.left), top: px(at.top) } : { visibility: 'hidden' }}
        >
          <Icon name="warning" size={16} />
          <strong>{t(words.text)}</strong>
          <button
            type="button"
            class="button plain icon"
            aria-label={t('hints_hide')}
            onClick={() => dismiss(false)}
          >
            <Icon name="close" size={16} />
          </button>
          {words.more.length > 0 && <p>{words.more.map((more) => t(more)).join(' · ')}</p>}
          {isOne && (
            <button type="button" class="button link" onClick={() => dismiss(true)}>
              {t('hints_hideKind')}
            </button>
          )}
        </div>
      )}
    </>
  );
}

function px(value: number): string {
  return `${String(value)}px`;
}
