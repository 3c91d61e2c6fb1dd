import { fakeBrowser } from '../support/fake-browser.ts';
import { beforeEach, expect, it, vi } from 'vitest';
import { onPolicyChange } from '../../../src/background/policy.ts';
import { showBadge } from '../../../src/background/badge.ts';
import { addDays } from '../../../src/calendar/days.ts';
import { localDay } from '../../../src/calendar/local-day.ts';
import { currentPlan, type Stored } from '../../../src/plan/stored/model.ts';
import { emptyStored } from '../support/stored.ts';
import { row } from '../support/rows.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../support/fake-browser.ts')).fakeBrowser,
}));
const set: Record<string, unknown> = {};
vi.mock('../../../src/browser/managed.ts', () => ({
  readManaged: () => Promise.resolve(set),
  onManagedChange: (changed: () => void) => void (tellChange = changed),
}));
let tellChange: () => void = () => undefined;

const shown = { text: '', colour: '' };

beforeEach(() => {
  const action = {
    setBadgeText: ({ text }: { text: string }) => Promise.resolve(void (shown.text = text)),
    setBadgeBackgroundColor: ({ color }: { color: string }) => Promise.resolve(void (shown.colour = color)),
    setBadgeTextColor: () => Promise.resolve(),
  };
  Object.assign(fakeBrowser.action, action);
});

/** A plan with one unused subscription that was bought so many days ago: its refund window is open for seven. */
function boughtDaysAgo(days: number): Stored {
  const startedOn = addDays(localDay(), -days);
  const stored = emptyStored();
  const plan = {
    ...currentPlan(stored),
    answers: { agreement: 'mca', oldTenant: 'leave', goal: 'new-tenant' } as const,
    rows: {
      old: [
        row('r1', {
          product: 'Visio Plan 2',
          ...{ startedOn, renewsOn: addDays(startedOn, 365), term: 'annual', recurringBilling: true },
          ...{ purchased: 10, assigned: 0, needed: 0, holdsData: false },
        }),
      ],
      new: [],
    },
  };
  return { ...stored, plans: [plan] };
}

it('counts the days to the next act-by day, and warns in the last three', async () => {
  await showBadge(boughtDaysAgo(4));
  expect(shown).toEqual({ text: '2', colour: '#c43501' });
  await showBadge(boughtDaysAgo(1));
  expect(shown).toEqual({ text: '5', colour: '#616161' });
});

it('says nothing while nothing is near', async () => {
  await showBadge(emptyStored());
  expect(shown.text).toBe('');
  await showBadge(boughtDaysAgo(200));
  expect(shown.text).toBe('');
});

it('says nothing once the user has turned it off', async () => {
  const stored = boughtDaysAgo(4);
  await showBadge({ ...stored, settings: { ...stored.settings, badge: false } });
  expect(shown.text).toBe('');
});

it('says nothing where the organisation wants no days on the toolbar', async () => {
  onPolicyChange(() => undefined);
  set['reminders'] = ['notifications'];
  tellChange();
  await showBadge(boughtDaysAgo(4));
  expect(shown.text).toBe('');
  set['reminders'] = ['badge'];
  tellChange();
  await showBadge(boughtDaysAgo(4));
  expect(shown.text).toBe('2');
});
