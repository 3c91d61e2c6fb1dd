import { factSentences } from '../browser/package-files.ts';
import { tellOwnPages } from '../browser/runtime.ts';
import { adminTabs, askTab } from '../browser/admin-tabs.ts';
import type { Day } from '../calendar/days.ts';
import type { Guide } from '../guidance/model.ts';
import { groupGuide, type GroupedGuide } from '../messages/grouped-guide.ts';
import type { ChangesReply } from '../messages/own-pages.ts';
import { bringsMany } from '../plan/changes/brings-many.ts';
import { currentPlan, type Stored } from '../plan/stored/model.ts';
import { citedGuide } from '../views/cited-guide.ts';
import { refreshBadge, showBadge } from './badge.ts';
import { guideOfPlan } from './guide-of-plan.ts';
import { readerLocale } from './reader-locale.ts';
import type { Written } from './writer.ts';

/** The guide of the plan that is shown, with its sources looked up, as it travels to popup and plan page. */
export async function guideOf(stored: Stored, today: Day): Promise<GroupedGuide> {
  return (await madeOf(stored, today)).grouped;
}

/** The answer to the surface that sent changes, and word of them to all others: one guide for both. */
export async function replyTo(written: Written): Promise<ChangesReply> {
  const { today, before, last, refused, saved } = written;
  return { guide: (await madeFor(written)).grouped, today, before, last, refused, saved };
}

/**
 * Tells every open surface what changed: our own pages get it, panels are told to ask for it. What a private window
 * changed is told to nobody: each asks for its own.
 */
export async function tellChanged(written: Written): Promise<void> {
  if (written.keeping === 'memory') {
    tellReplaced();
    return;
  }
  void tellPanels(written.from);
  const { applied, stored, today, before, last } = written;
  // Who made a change of thousands of rows has it; all others read everything anew.
  const changes = applied.map((one) => (bringsMany(one.change) ? { id: one.id } : one));
  const { made, grouped } = await madeFor(written);
  tellOwnPages({ type: 'changed', changes, guide: grouped, today, before, last });
  await showBadge(stored, made);
}

/** Tells every open surface that all may be different. */
export function tellReplaced(): void {
  tellOwnPages({ type: 'replaced' });
  void refreshBadge();
  void tellPanels();
}

/** All but the one that is told by the answer to what it sent. */
async function tellPanels(but?: number): Promise<void> {
  const tabs = (await adminTabs()).filter(({ id }) => id !== but);
  await Promise.all(tabs.map(({ id }) => askTab(id, 'plan-changed')));
}

interface Made {
  made: Guide;
  grouped: GroupedGuide;
}

const guides = new WeakMap<Written, Promise<Made>>();

function madeFor(written: Written): Promise<Made> {
  const known = guides.get(written) ?? madeOf(written.stored, written.today);
  guides.set(written, known);
  return known;
}

async function madeOf(stored: Stored, today: Day): Promise<Made> {
  const made = guideOfPlan(currentPlan(stored), today);
  return { made, grouped: groupGuide(citedGuide(made, await factSentences(readerLocale(stored)))) };
}
