import { useEffect, useState } from 'preact/hooks';
import {
  giveBackNotifications,
  mayNotify,
  requestNotifications,
} from '../../../src/browser/notifications.ts';
import { isOpen } from '../../../src/policy/policy.ts';
import type { App } from '../../shared/app-state.ts';
import { Group, Line, Toggle } from './setting-line.tsx';

/** The days on the toolbar, on unless turned off; notifications, off until they are asked for here, and what they may say. */
export function Reminders({ app }: { app: App }) {
  const { translator, stored, policy } = app.state;
  const { t } = translator;
  const { reminders } = stored.settings;
  const [allowed, setAllowed] = useState(true);
  // The browser can take the permission back as well.
  useEffect(() => void mayNotify().then(setAllowed), []);
  const hasBadge = isOpen(policy, 'reminders', 'badge');
  const isClosed = !isOpen(policy, 'reminders', 'notifications');
  const isOn = reminders !== undefined && allowed && !isClosed;
  const turn = async (on: boolean) => {
    // Before anything is awaited: a permission is asked for in the click itself.
    const may = on ? await requestNotifications() : (await giveBackNotifications(), false);
    setAllowed(may || !on);
    if (on !== may) {
      app.say(t('settings_notificationsRefused'));
      app.set({});
    } else app.change({ type: 'reminders', value: on ? { names: false } : null });
  };
  return (
    <Group title={t('settings_reminders')}>
      <Line
        app={app}
        {...(!hasBadge && { policy: 'reminders' })}
        title={t('settings_badge')}
        hint={t('settings_badgeHint')}
        for="badge"
      >
        <Toggle
          id="badge"
          isLocked={!hasBadge}
          isOn={hasBadge && (stored.settings.badge ?? true)}
          onTurn={(value) => app.change({ type: 'badge', value })}
        />
      </Line>
      <Line
        app={app}
        {...(isClosed && { policy: 'reminders' })}
        title={t('settings_notifications')}
        hint={t('settings_notificationsHint')}
        for="notifications"
      >
        <Toggle id="notifications" isLocked={isClosed} isOn={isOn} onTurn={(on) => void turn(on)} />
      </Line>
      {isOn && (
        <Line
          app={app}
          title={t('settings_notificationNames')}
          hint={t('settings_notificationNamesHint')}
          for="notification-names"
        >
          <Toggle
            id="notification-names"
            isOn={reminders.names}
            onTurn={(names) => app.change({ type: 'reminders', value: { names } })}
          />
        </Line>
      )}
    </Group>
  );
}
