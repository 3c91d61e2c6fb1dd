import type { GuideDate } from '../../../src/guidance/model.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { TimelineRow } from '../../../src/views/timeline.ts';
import { productsIn } from './products-in.ts';

const COLUMNS = [
  'field_product',
  'rows_actBy',
  'timeline_refundUntil',
  'field_renewsOn',
  'timeline_access',
  'timeline_deletion',
] as const;

/** What the picture says, for who can't see it and for who wants the days themselves. */
export function TimelineTable({
  rows,
  translator,
}: {
  rows: readonly TimelineRow[];
  translator: Translator;
}) {
  const { t } = translator;
  return (
    <table>
      <caption class="unseen">{t('timeline_title')}</caption>
      <thead>
        <tr>
          {COLUMNS.map((key) => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <bdi title={row.products.join(', ')}>{productsIn(row, translator)}</bdi>
            </th>
            {cellsOf(row, translator).map((cell, index) => (
              // The label is shown where the table becomes cards.
              <td key={index} data-label={t(COLUMNS[index + 1] ?? '')}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The cells after the name, in the order of the columns. */
function cellsOf({ actBy, renewsOn, dates }: TimelineRow, translator: Translator): string[] {
  return [
    actBy ? translator.day(actBy.due) : '',
    windowOf(dates['refund-window-ends'], translator),
    renewsOn ? translator.day(renewsOn) : '',
    dayOf(dates['access-ends'], translator),
    dayOf(dates['data-may-be-deleted'], translator),
  ];
}

/** A closed window says so: its last day would read like one that is still to come. */
function windowOf(date: GuideDate | undefined, { t, day }: Translator): string {
  if (!date) return '';
  return date.missed ? t('timeline_windowClosed', { date: day(date.on) }) : day(date.on);
}

/** A day as it stands; one that is not certain in its own sentence. */
function dayOf(date: GuideDate | undefined, { t, day }: Translator): string {
  if (!date) return '';
  return date.certainty === 'stated' || date.kind === 'data-may-be-deleted' ? day(date.on) : t(date.text);
}
