import { setToolbarBadge } from '../browser/toolbar.ts';
import { inPrivateWindow } from '../browser/private-memory.ts';
import { localDay } from '../calendar/local-day.ts';
import { currentPlan, type Stored } from '../plan/stored/model.ts';
import { isOpen } from '../policy/policy.ts';
import { badgeOf } from '../views/now/badge.ts';
import { doneIn } from '../views/now/done.ts';
import { nowView, type Tone } from '../views/now/now.ts';
import type { GuideSteps } from '../views/now/items.ts';
import { guideOfPlan } from './guide-of-plan.ts';
import { policyNow } from './policy.ts';
import { readState } from './writer.ts';

/** White words stand on each with 4.5:1 or more. */
const COLOURS: Readonly<Record<Tone, string>> = { later: '#616161', soon: '#c43501', missed: '#b10e1c' };

/** Puts on the toolbar how many days are left to the next thing of the plan that is shown; nothing where the user or the organisation wants none. */
export async function showBadge(stored: Stored, made?: GuideSteps): Promise<void> {
  const plan = currentPlan(stored);
  const today = localDay();
  const shown = made ?? guideOfPlan(plan, today);
  const isWanted = stored.settings.badge ?? true;
  if (!isWanted || !isOpen(await policyNow(), 'reminders', 'badge')) {
    await setToolbarBadge('', COLOURS.later);
    return;
  }
  const { text, tone } = badgeOf(nowView(shown, doneIn(plan, shown.steps), today));
  await setToolbarBadge(text, COLOURS[tone]);
}

/**
 * The same of what is stored now: when the browser starts, and each night. What can't be read has no badge. A background
 * of private windows alone leaves it to the other.
 */
export async function refreshBadge(): Promise<void> {
  if (inPrivateWindow()) return;
  try {
    await showBadge((await readState('disk')).stored);
  } catch {
    await setToolbarBadge('', COLOURS.later);
  }
}
