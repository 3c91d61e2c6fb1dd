import { readCatalog } from '../browser/i18n.ts';
import { mayNotify, notify } from '../browser/notifications.ts';
import { openGuideTab } from '../browser/open-tabs.ts';
import { daysBetween } from '../calendar/days.ts';
import { localDay } from '../calendar/local-day.ts';
import { guide } from '../guidance/guide.ts';
import { createTranslator, type Translator } from '../i18n/translator.ts';
import { situationOf, type Plan, type Stored } from '../plan/stored/model.ts';
import { isOpen } from '../policy/policy.ts';
import { remindersOf } from '../views/now/badge.ts';
import { doneIn } from '../views/now/done.ts';
import type { Item } from '../views/now/items.ts';
import { nowView } from '../views/now/now.ts';
import { shortNames } from '../views/now/product-names.ts';
import { daysLeft, dueLabel, headline } from '../views/now/words.ts';
import { readerLocale } from './reader-locale.ts';
import { readState, write } from './writer.ts';

/** Reminders come from this hour of the user's day on: nobody is woken. */
export const REMIND_HOUR = 9;

/** What a notification says. Its id names the plan that it is about. */
export interface Notification {
  id: string;
  title: string;
  message: string;
}

let turn: Promise<void> = Promise.resolve();

/** Shows the reminder of the day, where the user asked for reminders: one a day at most, whatever wakes us. */
export function remind(now = new Date()): Promise<void> {
  // One after the other: an alarm that starts the background comes with that start's own.
  turn = turn.then(() => remindOnce(now)).catch(() => undefined);
  return turn;
}

async function remindOnce(now: Date): Promise<void> {
  const { stored, trouble, policy } = await readState('disk');
  const { reminders } = stored.settings;
  const today = localDay(now);
  if (trouble || !reminders || reminders.last === today || now.getHours() < REMIND_HOUR) return;
  if (!isOpen(policy, 'reminders', 'notifications') || !(await mayNotify())) return;
  const catalog = await readCatalog(readerLocale(stored));
  const made = reminderOf(
    stored,
    createTranslator(readerLocale(stored), (key) => catalog.get(key), today),
  );
  if (!made) return;
  // First the mark: a reminder that is lost is better than one that comes with each message.
  await write('disk', [{ id: crypto.randomUUID(), change: { type: 'reminded', day: today } }]);
  await notify(made.id, made.title, made.message);
}

/** The reminder that falls on the translator's day: the nearest of all plans that are not archived; null without one. */
export function reminderOf(stored: Stored, translator: Translator): Notification | null {
  const all = stored.plans.flatMap((plan) => (plan.archived ? [] : dueOf(plan, translator)));
  const [first] = all.sort((one, other) => one.days - other.days);
  if (!first) return null;
  const { t, today } = translator;
  const { plan, item, wording } = first;
  const label = dueLabel(item, today);
  const left = item.due && daysLeft(item.due, today);
  const count = all.reduce((sum, one) => sum + (one.days === first.days ? one.count : 0), 0);
  const names = stored.settings.reminders?.names ?? false;
  return {
    id: plan.id,
    title: label && left ? t('ui_due', { due: t(label), left: t(left) }) : '',
    message: names ? t(headline(item, wording)) : t('reminder_body', { count }),
  };
}

/** A plan's reminders of the day, each with the first thing that is due then: what Now names on that day. */
function dueOf(plan: Plan, { today }: Translator) {
  const made = guide(situationOf(plan, today));
  const view = nowView(made, doneIn(plan, made.steps), today);
  const products = shortNames(plan.rows.old.map(({ subscription }) => subscription.product));
  const wording = { steps: made.steps, conflicts: made.conflicts, products };
  return remindersOf(view).flatMap(({ due, count }) => {
    const item = view.dated.find((one: Item) => one.due === due);
    return item ? [{ plan, item, wording, count, days: daysBetween(today, due) }] : [];
  });
}

/** A reminder was pressed: its plan is opened. */
export async function openReminded(id: string): Promise<void> {
  await write('disk', [{ id: crypto.randomUUID(), change: { type: 'plan-switch', id } }]);
  await openGuideTab('', '#plan');
}
