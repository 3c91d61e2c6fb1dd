import type { ComponentChildren } from 'preact';
import { isLocked } from '../../../src/policy/policy.ts';
import type { PolicyKey } from '../../../src/policy/keys.ts';
import type { App } from '../../shared/app-state.ts';
import { LaterIcon } from '../../shared/later-icons.tsx';

/** Settings that belong together, under their heading. */
export function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="settings-group">
      <h3 class="strong">{title}</h3>
      <div class="card">{children}</div>
    </div>
  );
}

interface LineProps {
  app: App;
  title: string;
  hint?: string | undefined;
  /** The id of the control. */
  for?: string;
  /** The key of a policy that may set it. */
  policy?: PolicyKey;
  children: ComponentChildren;
}

/** One setting: its name and what is to be known of it, a lock where the organisation set it, and its control. */
export function Line({ app, title, hint, for: control, policy, children }: LineProps) {
  const { translator, policy: set } = app.state;
  return (
    <div class="settings-line">
      <div>
        {control ? <label for={control}>{title}</label> : <span>{title}</span>}
        {hint && <p class="hint">{hint}</p>}
      </div>
      <div class="settings-control">
        {policy && isLocked(set, policy) && (
          <span class="hint settings-lock">
            <LaterIcon name="lock" size={16} />
            {translator.t('settings_locked')}
          </span>
        )}
        {children}
      </div>
    </div>
  );
}

interface ToggleProps {
  id: string;
  isOn: boolean;
  isLocked?: boolean;
  onTurn: (isOn: boolean) => void;
}

/** A switch. */
export function Toggle({ id, isOn, isLocked: isSet = false, onTurn }: ToggleProps) {
  return (
    <input
      id={id}
      type="checkbox"
      role="switch"
      class="toggle"
      disabled={isSet}
      checked={isOn}
      onChange={({ currentTarget }) => onTurn(currentTarget.checked)}
    />
  );
}
