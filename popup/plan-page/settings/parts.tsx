import type { ComponentChildren } from 'preact';

/** Settings that belong together, under a title. */
export function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="settings-group">
      <h3 class="strong">{title}</h3>
      <div class="card">{children}</div>
    </div>
  );
}

/** One setting: its name and what is to be known of it, and its control at the end. */
export function Line({
  title,
  hint,
  for: control,
  children,
}: {
  title: string;
  hint?: string | undefined;
  for?: string;
  children: ComponentChildren;
}) {
  return (
    <div class="settings-line">
      <div>
        {control ? <label for={control}>{title}</label> : <span>{title}</span>}
        {hint && <p class="hint">{hint}</p>}
      </div>
      <div class="settings-control">{children}</div>
    </div>
  );
}

/** A switch. */
export function Toggle({ id, isOn, onTurn }: { id: string; isOn: boolean; onTurn: (isOn: boolean) => void }) {
  return (
    <input
      id={id}
      type="checkbox"
      role="switch"
      class="toggle"
      checked={isOn}
      onChange={({ currentTarget }) => onTurn(currentTarget.checked)}
    />
  );
}
