import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface Tab<Id extends string> {
  id: Id;
  label: ComponentChildren;
}

/**
 * A row of tabs; arrow keys, Home and End move between them and show at once what they name. The panel that they
 * show is the caller's, with the id `panel-{name}` and this tab as its name.
 */
export function Tabs<Id extends string>(props: {
  name: string;
  label: string;
  tabs: readonly Tab<Id>[];
  /** None while something else is shown in their place. */
  shown: Id | null;
  onShow: (id: Id) => void;
}) {
  const { name, label, tabs, shown, onShow } = props;
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === shown);
    const next = nextIndex(event, at, tabs.length);
    const tab = next === undefined ? undefined : tabs.at(next);
    if (!tab) return;
    event.preventDefault();
    onShow(tab.id);
    list.current?.querySelector<HTMLElement>(`#tab-${name}-${tab.id}`)?.focus();
  };
  return (
    <div class={`tabs ${name}-tabs`} role="tablist" aria-label={label} ref={list}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          id={`tab-${name}-${tab.id}`}
          type="button"
          role="tab"
          aria-selected={tab.id === shown}
          aria-controls={`panel-${name}`}
          tabIndex={tab.id === (shown ?? tabs[0]?.id) ? 0 : -1}
          onClick={() => onShow(tab.id)}
          onKeyDown={onKeyDown}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

/** Where a key leads among so many; arrows follow the direction of reading. */
function nextIndex({ key, currentTarget }: KeyboardEvent, at: number, count: number): number | undefined {
  const isRtl = currentTarget instanceof Element && getComputedStyle(currentTarget).direction === 'rtl';
  const step = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1, ArrowDown: 1, ArrowUp: -1 }[key];
  if (step !== undefined) return (at + step + count) % count;
  return { Home: 0, End: count - 1 }[key];
}
