import { fakeBrowser } from '../support/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { remind, reminderOf } from '../../../src/background/reminders.ts';
import { readState, write } from '../../../src/background/writer.ts';
import { addDays } from '../../../src/calendar/days.ts';
import { localDay } from '../../../src/calendar/local-day.ts';
import type { Change } from '../../../src/plan/changes/apply-change.ts';
import { applyChange } from '../../../src/plan/changes/apply-change.ts';
import type { Stored } from '../../../src/plan/stored/model.ts';
import { examplePlan } from '../../e2e/steps/example-plan.ts';
import { emptyStored } from '../support/stored.ts';
import { testTranslator } from '../support/translator.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../support/fake-browser.ts')).fakeBrowser,
}));
vi.mock('../../../src/browser/i18n.ts', () => ({ readCatalog: () => new Map(), browserLocale: () => 'en' }));

const TODAY = localDay();
/** Words of tenants and products that the example plan holds. */
const TENANT_WORDS = /contoso|copilot|visio|dynamics|premium/i;

/** The example plan, whose decision is due tomorrow. */
function stored(...changes: Change[]): Stored {
  return [...examplePlan(TODAY), ...changes].reduce(
    (all, change) => applyChange(all, change, TODAY),
    emptyStored(),
  );
}

describe('the reminder of a day', () => {
  const said = (names: boolean, today = TODAY) =>
    reminderOf(stored({ type: 'reminders', value: { names } }), testTranslator('en', today));

  it('says verb and day as every surface does, and no word of a tenant unless that was chosen', () => {
    const { title = '', message = '' } = said(false) ?? {};
    expect(title).toMatch(/^Decide by \d+ \w+, tomorrow$/);
    expect(message).toBe('Dates in your plan: 1. Open it to see which.');
    expect(title + message).not.toMatch(TENANT_WORDS);
    expect(said(true)?.message).toBe('Copilot and Visio Plan 2: cancel or keep?');
  });

  it('is none where nothing is due in one or seven days', () => {
    expect(said(false, addDays(TODAY, 1))).toBeNull();
  });

  it('is about no archived plan', () => {
    const [plan] = stored().plans;
    expect(
      plan &&
        reminderOf(
          stored({ type: 'plan-archive', id: plan.id, archived: true }),
          testTranslator('en', TODAY),
        ),
    ).toBeNull();
  });
});

describe('remind', () => {
  const create = vi.fn((_: string, options: { title: string }) => Promise.resolve(options.title));
  let allowed = true;
  const at = (hour: number) => new Date(new Date().setHours(hour, 0, 0, 0));

  beforeEach(async () => {
    fakeBrowser.reset();
    create.mockClear();
    allowed = true;
    Object.assign(fakeBrowser, {
      notifications: { create },
      permissions: { contains: () => Promise.resolve(allowed) },
    });
    const changes = examplePlan(TODAY).map((change, index) => ({ id: `c${String(index)}`, change }));
    await write('disk', changes);
  });

  const ask = () =>
    write('disk', [{ id: crypto.randomUUID(), change: { type: 'reminders', value: { names: false } } }]);

  it('shows nothing until it is asked for, before nine, or without the permission', async () => {
    await remind(at(12));
    await ask();
    await remind(at(8));
    allowed = false;
    await remind(at(12));
    expect(create).not.toHaveBeenCalled();
  });

  it('shows one a day, also where two things wake it at once', async () => {
    await ask();
    await Promise.all([remind(at(9)), remind(at(9))]);
    await remind(at(15));
    expect(create).toHaveBeenCalledTimes(1);
    expect((await readState('disk')).stored.settings.reminders).toEqual({ names: false, last: TODAY });
  });
});
