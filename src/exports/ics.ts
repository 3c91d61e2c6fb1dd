import { addDays } from '../calendar/days.ts';
import type { Day } from '../guidance/model.ts';
import { planDates, stepDeadlines, type Deadline } from './deadlines.ts';
import { plain, type PlanExport } from './plan-export.ts';

/** Octets a line may have [RFC 5545, 3.1]: libraries count letters, and so write Danish lines that are too long. */
const LINE_OCTETS = 75;
/** At nine the day before; two days before a refund window ends, since it may close at an hour of its day [C-21]. */
const REMIND = '-PT15H';
const REMIND_EARLIER = '-P1DT15H';

/**
 * The deadlines as calendar entries of a whole day, each with one reminder (RFC 5545). Brought into a calendar again,
 * a step's entry moves to its new day.
 */
export function remindersIcs(from: PlanExport, now: Date): string {
  const { plan, translator } = from;
  const mark = markOf(
    `${plan.tenants.old.org ?? plan.tenants.old.name ?? ''}|${plan.tenants.new.name ?? ''}`,
  );
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const deadlines = [...stepDeadlines(from), ...planDates(from)];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tenant Transfer Guide//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(translator.t('extension_shortName'))}`,
    ...deadlines.flatMap((deadline) => eventLines(deadline, { mark, stamp }, from)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(
  { id, kind, on, title, actions, products, href }: Deadline,
  { mark, stamp }: { mark: string; stamp: string },
  { plan, guide, translator: { t, day } }: PlanExport,
): string[] {
  const { name } = plan.tenants.old;
  const description = [
    ...actions,
    ...(kind === 'refund-window-ends' ? [t('export_dayBefore')] : []),
    ...products,
    ...(name && products.length > 0 ? [`${t('tenant_old')}: ${plain(name)}`] : []),
    ...(href ? [href] : []),
    t('popup_rulesChecked', { date: day(guide.checkedOn) }),
  ].join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${id}.${mark}@tenant-transfer-guide`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${basic(on)}`,
    `DTEND;VALUE=DATE:${basic(addDays(on, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:${kind === 'refund-window-ends' ? REMIND_EARLIER : REMIND}`,
    'END:VALARM',
    'END:VEVENT',
  ];
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

/** A short mark of a plan, so that two customers' reminders stay apart (FNV-1a). */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
