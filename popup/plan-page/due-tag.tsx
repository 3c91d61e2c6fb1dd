import type { Translator } from '../../src/i18n/translator.ts';
import { toneOf } from '../../src/views/now/now.ts';
import type { Item } from '../../src/views/now/items.ts';
import { daysLeft, dueLabel } from '../../src/views/now/words.ts';
import { Icon } from '../../src/ui/icons.tsx';
import { addDays, type Day } from '../../src/calendar/days.ts';

/** From here on a day is words only: nothing of it presses. */
const FRAMED_DAYS = 14;

/** 'Decide by 26 Nov, tomorrow' in its tone: framed while it is near, plain words later; nothing without a day. */
export function DueTag({
  item,
  translator,
  withoutLeft = false,
}: {
  item: Pick<Item, 'verb' | 'due' | 'missed'>;
  translator: Translator;
  /** Where there is little room: the day alone. */
  withoutLeft?: boolean;
}) {
  const { t, today } = translator;
  const label = dueLabel(item, today);
  if (!label || item.due === null) return null;
  const tone = toneOf(item, today);
  const left = tone === 'missed' || withoutLeft ? null : daysLeft(item.due, today);
  const isFramed = tone !== 'later' || item.due <= addDays(today, FRAMED_DAYS);
  return (
    <span class={isFramed ? `due-tag ${tone}` : 'due-tag plain'}>
      {isFramed && <Icon name="clock" size={16} />}
      {isFramed && left ? t('ui_due', { due: t(label), left: t(left) }) : t(label)}
    </span>
  );
}

/** '26 Nov, tomorrow' where the verb stands beside it: in the table's own column. */
export function ShortDue({
  item: { due, missed },
  translator,
}: {
  item: { due: Day; missed: boolean };
  translator: Translator;
}) {
  const { t, day, today } = translator;
  const tone = toneOf({ due, missed }, today);
  const isFramed = tone !== 'later' || due <= addDays(today, FRAMED_DAYS);
  if (!isFramed) return <span class="due-tag plain">{day(due)}</span>;
  const left = tone === 'missed' ? null : daysLeft(due, today);
  return (
    <span class={`due-tag ${tone}`}>
      <Icon name="clock" size={16} />
      {left ? t('ui_due', { due: day(due), left: t(left) }) : t('label_missed', { day: { day: due } })}
    </span>
  );
}
