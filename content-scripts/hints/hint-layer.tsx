import type { Box } from '../../src/admin-center/dom/find-table.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { Icon } from '../icons.tsx';
import { trusted } from '../trusted.ts';
import type { ShownChip, Wanted } from './state.ts';

/** What the user can do with hints. */
export interface HintActions {
  toggle: (index: number) => void;
  /** For good: this one, or all of its kind. */
  hide: (all: boolean) => void;
  showSteps: () => void;
}

interface LayerProps extends HintActions {
  translator: Translator;
  /** The part of the viewport that chips are cut off at. */
  clip: Box;
  chips: readonly ShownChip[];
  /** Rows that the user was led to. */
  outlines: readonly Box[];
  /** The chip whose callout is open, -1 for none. */
  open: number;
  /** What the callout says; undefined where there is none. */
  callout: Wanted | undefined;
  /** Its place; undefined while it is measured. */
  at: Box | undefined;
}

/** All that hints draw over the page. */
export function HintLayer({ translator, clip, chips, outlines, open, callout, at, ...actions }: LayerProps) {
  const { left, top } = clip;
  return (
    <>
      <div
        class="clip"
        style={{ left: px(left), top: px(top), width: px(clip.right - left), height: px(clip.bottom - top) }}
      >
        {outlines.map((box, at) => (
          <div
            key={at}
            class="row-outline"
            style={{
              // A row may be wider than its table shows: the line goes around what is seen of it.
              left: px(Math.max(box.left - left, 0)),
              right: px(Math.max(clip.right - box.right, 0)),
              top: px(box.top - top),
              height: px(box.bottom - box.top),
            }}
          />
        ))}
        {chips.map(({ index, label, text, tone, box }) => (
          <button
            key={index}
            type="button"
            class={`ui chip ${tone}${text === null ? ' small' : ''}`}
            style={{ left: px(box.left - left), top: px(box.top - top) }}
            aria-expanded={open === index}
            aria-label={label}
            title={text === label ? undefined : label}
            onClick={trusted(() => actions.toggle(index))}
          >
            <Icon name={tone === 'done' ? 'done' : 'clock'} />
            {text}
          </button>
        ))}
      </div>
      {callout && <Callout {...{ translator, callout, at }} {...actions} />}
    </>
  );
}

function Callout({
  translator: { t },
  callout: { title, due, isOfChip },
  at,
  hide,
  showSteps,
}: Pick<LayerProps, 'translator' | 'at' | keyof HintActions> & { callout: Wanted }) {
  return (
    <div
      class="ui callout"
      role="group"
      aria-label={t('hints_title')}
      style={at ? { left: px(at.left), top: px(at.top) } : { visibility: 'hidden' }}
    >
      <Icon name={isOfChip ? 'clock' : 'warning'} />
      <strong>{t(title)}</strong>
      <button
        type="button"
        class="button plain icon"
        aria-label={t('hints_hide')}
        onClick={trusted(() => hide(false))}
      >
        <Icon name="close" />
      </button>
      {due && <p>{t(due)}</p>}
      <span class="row">
        <button type="button" class="button link" onClick={trusted(showSteps)}>
          {t('panel_showSteps')}
        </button>
        {isOfChip && (
          <button type="button" class="button link" onClick={trusted(() => hide(true))}>
            {t('hints_hideKind')}
          </button>
        )}
      </span>
    </div>
  );
}

function px(value: number): string {
  return `${String(value)}px`;
}
