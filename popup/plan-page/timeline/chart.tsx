import { memo } from '../memo.tsx';
import type { Day } from '../../../src/calendar/days.ts';
import { shortDay } from '../../../src/i18n/short-day.ts';
import { formatTag } from '../../../src/i18n/locales.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import { toneOf } from '../../../src/views/now/now.ts';
import { isInside, monthsOf, placeOf, type Timeline, type TimelineRow } from '../../../src/views/timeline.ts';
import { productsIn } from './products-in.ts';

interface ChartProps {
  picture: Timeline;
  rows: readonly TimelineRow[];
  translator: Translator;
}

/** So near, the flags of today and of the cut-over would meet: then the second stands a line below. */
const FLAGS_APART = 0.11;

/**
 * The picture: names and act-by days are text, each in a column of its own; bars and marks stand in percent of the
 * rest, so that neither width nor direction of reading nor zoom needs to be known. The table says the same.
 */
export const Chart = memo(function Chart({ picture, rows, translator }: ChartProps) {
  const { t } = translator;
  const { newTenant, today, cutOver, to } = picture;
  const isNear =
    cutOver !== null && Math.abs(placeOf(cutOver, picture) - placeOf(today, picture)) < FLAGS_APART;
  return (
    <div class={isNear ? 'chart near' : 'chart'}>
      <div class="chart-lines" aria-hidden="true">
        <Months picture={picture} translator={translator} />
        <span class="flag today" style={at(picture, today)}>
          <span>{t('timeline_today')}</span>
        </span>
        {cutOver && (
          <span class="flag cut-over" style={at(picture, cutOver)}>
            <span>{t('phase_cutOver', { day: shortDay(cutOver, translator) })}</span>
          </span>
        )}
      </div>
      <p class="chart-head hint" aria-hidden="true">
        {t('rows_actBy')}
      </p>
      <ul>
        {newTenant && (
          <li>
            <strong class="name">{t('tenant_new')}</strong>
            <span class="act-by" />
            <span class="track" aria-hidden="true">
              <Bar picture={picture} kind="new early" from={newTenant.from} to={newTenant.cutOver ?? to} />
              {newTenant.cutOver && <Bar picture={picture} kind="new" from={newTenant.cutOver} to={to} />}
            </span>
          </li>
        )}
        {rows.map((row) => (
          <Row key={row.id} picture={picture} row={row} translator={translator} />
        ))}
      </ul>
    </div>
  );
});

function Row({ picture, row, translator }: { picture: Timeline; row: TimelineRow; translator: Translator }) {
  const { actBy, bars, marks } = row;
  const name = productsIn(row, translator);
  const tone = actBy ? toneOf(actBy, picture.today) : 'later';
  return (
    <li>
      <span class="name" title={row.products.join(', ')}>
        <bdi>{name}</bdi>
      </span>
      <span class={`act-by ${tone}`}>{actBy && shortDay(actBy.due, translator)}</span>
      <span class="track" aria-hidden="true">
        {bars.map(({ kind, from, to }) => (
          <Bar key={kind} picture={picture} kind={kind} from={from} to={to} />
        ))}
        {marks
          .filter((mark) => isInside(mark, picture))
          .map(({ kind, on }) => (
            <span key={kind} class={`mark ${kind}`} style={at(picture, on)} />
          ))}
      </span>
    </li>
  );
}

function Bar({ picture, kind, from, to }: { picture: Timeline; kind: string; from: Day | null; to: Day }) {
  const start = placeOf(from, picture);
  const length = placeOf(to, picture) - start;
  if (length <= 0) return null;
  return (
    <span
      class={`bar-of ${kind}`}
      style={{ insetInlineStart: percent(start), inlineSize: percent(length) }}
    />
  );
}

/** A name further to the end would stand out of the card. */
const LAST_NAME = 0.95;

/** The more months there are, the fewer have room for a name. */
function Months({ picture, translator }: { picture: Timeline; translator: Translator }) {
  const months = monthsOf(picture);
  const step = [1, 2, 3].find((count) => months.length / count <= 13) ?? 6;
  const format = (withYear: boolean) =>
    new Intl.DateTimeFormat(formatTag(translator.locale), {
      month: 'short',
      ...(withYear && { year: 'numeric' as const }),
      timeZone: 'UTC',
    });
  const plain = format(false);
  const dated = format(true);
  return (
    <>
      {months.map((month, index) => {
        const isYear = index === 0 || month.slice(5, 7) === '01';
        const isNamed = index % step === 0 && placeOf(month, picture) < LAST_NAME;
        return (
          <span
            key={month}
            class={index % (step * 3) === 0 ? 'month third' : 'month'}
            style={at(picture, month)}
          >
            {isNamed && <span>{(isYear ? dated : plain).format(new Date(`${month}T00:00:00Z`))}</span>}
          </span>
        );
      })}
    </>
  );
}

function at(picture: Timeline, day: Day): { insetInlineStart: string } {
  return { insetInlineStart: percent(placeOf(day, picture)) };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
