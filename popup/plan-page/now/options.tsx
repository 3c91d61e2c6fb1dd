import { useRef } from 'preact/hooks';
import type { App } from '../../shared/app-state.ts';

/** One answer to a decision, in words. */
export interface CardOption {
  id: string;
  title: string;
  consequence: string;
  isAdvised: boolean;
  choose: () => void;
}

/**
 * The options of a decision as radios of which none is chosen yet: arrows move the focus, and Space, Enter or a click
 * settles at once. `labelledBy`: the id of the question.
 */
export function Options({
  app,
  options,
  labelledBy,
}: {
  app: App;
  options: readonly CardOption[];
  labelledBy: string;
}) {
  const { t } = app.state.translator;
  const group = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const radios = [...(group.current?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])];
    const at = radios.findIndex((radio) => radio === document.activeElement);
    const next = nextRadio(event.key, at, radios.length);
    if (next === undefined) return;
    event.preventDefault();
    for (const [index, radio] of radios.entries()) radio.tabIndex = index === next ? 0 : -1;
    radios[next]?.focus();
  };
  return (
    <div class="options" role="radiogroup" aria-labelledby={labelledBy} ref={group}>
      {options.map((option, index) => (
        <button
          key={option.id}
          type="button"
          role="radio"
          aria-checked="false"
          class="option"
          tabIndex={index === 0 ? 0 : -1}
          onKeyDown={onKeyDown}
          onClick={option.choose}
        >
          <span class="radio" aria-hidden="true" />
          <span>
            <strong>{option.title}</strong>
            {option.isAdvised && <span class="advice">{t('ui_advice')}</span>}
            <span class="hint">{option.consequence}</span>
          </span>
        </button>
      ))}
    </div>
  );
}

function nextRadio(key: string, at: number, count: number): number | undefined {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[key];
  if (step !== undefined) return (at + step + count) % count;
  return { Home: 0, End: count - 1 }[key];
}
