import { browser } from './api.ts';

/** Asked for in the settings only: nobody who wants no reminders is asked. */
const NOTIFICATIONS = { permissions: ['notifications' as const] };

/** True once the user has allowed notifications, and until they are taken back here or by the browser. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(NOTIFICATIONS);
}

/** Asks for notifications. Only from a click; gives what the user decided. */
export function requestNotifications(): Promise<boolean> {
  return browser.permissions.request(NOTIFICATIONS);
}

/** Gives the permission back: until the next click there can be no notification. */
export async function giveBackNotifications(): Promise<void> {
  await browser.permissions.remove(NOTIFICATIONS);
}

/** Shows a notification; one of the same id takes the place of the first. */
export async function notify(id: string, title: string, message: string): Promise<void> {
  const iconUrl = browser.runtime.getURL('icons/128.png');
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
}

/** Runs with a notification's id when the user presses it. The API is there from the permission on. */
export function onNotificationPressed(run: (id: string) => Promise<void>): void {
  let hears = false;
  const hear = () => {
    // Missing until it is allowed, whatever the types say.
    const api = browser.notifications as typeof browser.notifications | undefined;
    if (hears || !api) return;
    hears = true;
    api.onClicked.addListener((id) => {
      void api.clear(id);
      void run(id);
    });
  };
  hear();
  browser.permissions.onAdded.addListener(hear);
}
