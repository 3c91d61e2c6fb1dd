import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/**
 * A button that opens a list of buttons; Escape and leaving it close it. `name` where the button shows no words,
 * `title` where they don't say that it opens something.
 */
export function Menu({
  name,
  title,
  button,
  class: className,
  onOpen,
  children,
}: {
  name?: string;
  title?: string;
  button: ComponentChildren;
  class: string;
  onOpen?: () => void;
  children: ComponentChildren;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    // The summary inside has the role; the details only listens for what bubbles up to it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <details
      class="menu"
      onKeyDown={onKey}
      onFocusOut={closeOnLeave}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        if (currentTarget.open) onOpen?.();
      }}
    >
      <summary class={className} aria-label={name} title={title ?? name}>
        {button}
      </summary>
      {isOpen && <div class="menu-items">{children}</div>}
    </details>
  );
}

type MenuKey = KeyboardEvent & { currentTarget: HTMLDetailsElement };

function onKey(event: MenuKey): void {
  const { currentTarget: menu, key } = event;
  if (!menu.open) return;
  if (key === 'Escape') close(menu);
  else if (!moveFocus(menu, key)) return;
  event.preventDefault();
}

/** Up, Down, Home and End go from item to item, as in any menu. */
function moveFocus(menu: HTMLDetailsElement, key: string): boolean {
  const items = [...menu.querySelectorAll('button')];
  const at = items.findIndex((item) => item === document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1 }[key];
  if (next === undefined) return false;
  items.at(next % items.length)?.focus();
  return true;
}

function close(menu: HTMLDetailsElement): void {
  menu.open = false;
  menu.querySelector('summary')?.focus();
}

function closeOnLeave(event: FocusEvent & { currentTarget: HTMLDetailsElement }): void {
  const { currentTarget, relatedTarget } = event;
  if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) currentTarget.open = false;
}
