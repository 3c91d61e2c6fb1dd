import { isLinkId, linkUrl } from '../admin-center/links.ts';
import { addDays } from '../calendar/days.ts';
import type { Day, Text } from '../guidance/model.ts';
import { headline, rowText } from '../views/now/words.ts';
import type { Item } from '../views/now/items.ts';
import { plain, type PlanExport } from './plan-export.ts';
import { whatFollows } from '../views/what-follows.ts';

/** Octets a line may have [RFC 5545, 3.1]: libraries count letters, and so write Danish lines that are too long. */
const LINE_OCTETS = 75;
/** At nine on the day before. */
const REMIND = '-PT15H';

/**
 * The open act-by days as calendar entries of a whole day, each with one reminder (RFC 5545). Brought into a calendar
 * again, an entry whose day has changed moves there: its id is made of the plan, the step and its first subscription.
 */
export function remindersIcs(from: PlanExport, now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const open = from.view.dated.filter(({ due }) => due !== null && due >= from.view.today);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tenant Transfer Guide//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(from.translator.t('extension_shortName'))}`,
    ...open.flatMap((item) => eventLines(item, stamp, from)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(item: Item, stamp: string, from: PlanExport): string[] {
  const { translator, wording, view } = from;
  const due = item.due ?? view.today;
  const title = translator.t(item.conflicts.length > 0 ? headline(item, wording) : summaryOf(item, wording));
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(item, from)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${basic(due)}`,
    `DTEND;VALUE=DATE:${basic(addDays(due, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(descriptionOf(item, from))}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:${REMIND}`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

/** The user's own days by their name, the rest by what is to do with which products. */
function summaryOf(item: Item, wording: PlanExport['wording']): Text {
  return item.subscriptions.length > 0 ? headline(item, wording) : rowText(item, wording);
}

function uidOf({ step, subscriptions }: Item, { planId, plan }: PlanExport): string {
  const [first] = subscriptions;
  const row = first === undefined ? undefined : plan.rows.old[first]?.id;
  return `${[planId, step, ...(row === undefined ? [] : [row])].join('.')}@tenant-transfer-guide`;
}

function descriptionOf(item: Item, { plan, guide, wording, translator, context }: PlanExport): string {
  const { t, fullDay } = translator;
  const step = guide.steps[item.index];
  const { name } = plan.tenants.old;
  const options = item.conflicts.flatMap((at) => guide.conflicts[at]?.options ?? []);
  return [
    ...options.map((option) => [option.title, ...whatFollows(option)].map((one) => t(one)).join(' · ')),
    ...(options.length > 0 ? [] : (step?.actions ?? []).map((action) => t(action))),
    ...item.subscriptions.map((index) => wording.products[index] ?? ''),
    ...(name && item.subscriptions.length > 0 ? [`${t('tenant_old')}: ${plain(name)}`] : []),
    ...(step?.link && isLinkId(step.link) ? [linkUrl(step.link, context)] : []),
    t('popup_rulesChecked', { date: fullDay(guide.checkedOn) }),
  ].join('\n');
}

function basic(day: Day): string {
  return day.replaceAll('-', '');
}

/** Text as a value [RFC 5545, 3.3.11]. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** A line broken before its 76th octet, never inside of a letter. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let result = '';
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > LINE_OCTETS) {
      result += '\r\n ';
      octets = 1;
    }
    result += letter;
    octets += size;
  }
  return result;
}
