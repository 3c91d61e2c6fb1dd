import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { GuideDate } from '../../src/guidance/model.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { currentPlan } from '../../src/plan/stored/model.ts';
import {
  timelineOf,
  type BarKind,
  type MarkKind,
  type Timeline as Picture,
  type TimelineRow,
} from '../../src/views/timeline.ts';
import type { PartProps } from '../shared/app-state.ts';
import { layOut, type TimelineLayout, type TimelineWords } from './timeline-layout.ts';

/** Rows at first, and how many more come at a press: a picture of thousands would help nobody. */
const FIRST_ROWS = 25;
const MORE_ROWS = 1000;
/** Where nothing can be measured. */
const USUAL_WIDTH = 960;

/** Terms, windows, ends and overlap of all subscriptions as a picture, with the same as a table below. */
export function Timeline({ app }: PartProps) {
  const { guide, translator, stored } = app.state;
  const { t } = translator;
  // The guide follows the rows a moment later: they are drawn together, or a row would borrow another's dates.
  const picture = useMemo(
    () => timelineOf(currentPlan(stored), guide, translator.today),
    [guide, translator],
  );
  const [limit, setLimit] = useState(FIRST_ROWS);
  const rows = useMemo(() => picture.rows.slice(0, limit), [picture, limit]);
  const { rows: all, undated, overlap } = picture;
  if (all.length === 0) return null;
  const left = all.length - rows.length;
  return (
    <section class="timeline" aria-labelledby="timeline-title">
      <div class="row">
        <h2 class="strong" id="timeline-title">
          {t('timeline_title')}
        </h2>
        {overlap && (
          <p class="grow">
            {t('timeline_overlap', { from: { day: overlap.from }, to: { day: overlap.to } })}
          </p>
        )}
      </div>
      <Legend picture={picture} rows={rows} translator={translator} />
      <Drawing picture={picture} rows={rows} translator={translator} />
      {left > 0 && (
        <p class="row">
          {t('timeline_nearest', { shown: rows.length, total: all.length })}
          <button type="button" class="button" onClick={() => setLimit(limit + MORE_ROWS)}>
            {left > MORE_ROWS
              ? t('timeline_showMore', { more: MORE_ROWS })
              : t('timeline_showAll', { total: all.length })}
          </button>
        </p>
      )}
      {undated > 0 && <p class="hint">{t('timeline_undated', { count: undated })}</p>}
      <details class="timeline-table">
        <summary>{t('timeline_asTable')}</summary>
        <Table picture={picture} rows={rows} translator={translator} />
      </details>
    </section>
  );
}

interface RowsProps {
  picture: Picture;
  rows: readonly TimelineRow[];
  translator: Translator;
}

type LegendKind = BarKind | MarkKind | 'new';

const LEGEND: Readonly<Record<LegendKind, string>> = {
  term: 'timeline_term',
  both: 'timeline_both',
  new: 'tenant_new',
  window: 'timeline_window',
  'paid-on': 'timeline_paidOn',
  grace: 'timeline_grace',
  renewal: 'timeline_renewal',
  'access-ends': 'timeline_access',
  kept: 'timeline_kept',
  'data-may-be-deleted': 'timeline_deletion',
};

/** What the marks mean, only of those that are drawn. */
function Legend({ picture, rows, translator }: RowsProps) {
  const drawn = new Set<string>(
    rows.flatMap(({ bars, marks }) => [...bars, ...marks].map(({ kind }) => kind)),
  );
  if (picture.newTenant) drawn.add('new');
  return (
    <ul class="legend row">
      {(Object.keys(LEGEND) as LegendKind[]).flatMap((kind) =>
        drawn.has(kind)
          ? [
              <li key={kind}>
                <svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
                  <path class={kind} d={SAMPLES[kind] ?? 'M1 2h16v10h-16z'} />
                </svg>
                {translator.t(LEGEND[kind])}
              </li>,
            ]
          : [],
      )}
    </ul>
  );
}

const SAMPLES: Partial<Record<LegendKind, string>> = {
  grace: 'M1 5h16v4h-16z',
  kept: 'M1 5h16v4h-16z',
  renewal: 'M9 1l6 6l-6 6l-6-6z',
  'access-ends': 'M9 0v14',
  'data-may-be-deleted': 'M9 1v12',
};

function Drawing({ picture, rows, translator }: RowsProps) {
  const box = useRef<HTMLDivElement>(null);
  const { width, rtl } = useBox(box);
  const layout = useMemo(
    () => layOut(picture, rows, { width, rtl, words: wordsIn(translator, picture) }),
    [picture, rows, width, rtl, translator],
  );
  const { t } = translator;
  return (
    <div class="timeline-box" ref={box}>
      <svg
        class="timeline-picture"
        role="img"
        aria-label={t('timeline_describe', { from: { day: picture.from }, to: { day: picture.to } })}
        viewBox={`0 0 ${String(layout.width)} ${String(layout.height)}`}
        height={layout.height}
      >
        <defs>
          <pattern
            id="timeline-hatch"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect class="hatch-old" width="6" height="6" />
            <rect class="hatch-new" width="3" height="6" />
          </pattern>
        </defs>
        <Shapes layout={layout} />
      </svg>
    </div>
  );
}

/** Grid first, marks last: what weighs most is drawn on top. */
const ORDER = [
  'grid',
  'kept',
  'grace',
  'paid-on',
  'term',
  'both',
  'new',
  'window',
  'data-may-be-deleted',
  'renewal',
  'access-ends',
] as const;

function Shapes({ layout: { paths, texts, flags, top, height } }: { layout: TimelineLayout }) {
  return (
    <>
      {ORDER.map((kind) => paths[kind] && <path key={kind} class={kind} d={paths[kind]} />)}
      {flags.map(({ kind, text, x, box }) => (
        <g key={kind} class={`flag ${kind}`}>
          <path d={`M${String(x)} ${String(box.y + 18)}V${String(Math.max(height, top))}`} />
          <rect x={box.x} y={box.y} width={box.width} height="19" rx="4" />
          <text x={box.x + box.width / 2} y={box.y + 14}>
            {text}
          </text>
        </g>
      ))}
      {texts.map(({ x, y, text, whole, kind }, index) => (
        <text key={index} x={x} y={y} class={kind}>
          {text}
          {whole && <title>{whole}</title>}
        </text>
      ))}
    </>
  );
}

/** The same as a table: what the picture says, for who can't see it and for who wants the days themselves. */
function Table({ rows, translator }: RowsProps) {
  const { t } = translator;
  return (
    <table>
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
              <bdi>{nameOf(row, translator)}</bdi>
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

const COLUMNS = [
  'timeline_subscription',
  'timeline_oldTenant',
  'timeline_termEnd',
  'timeline_refundUntil',
  'timeline_access',
  'timeline_deletion',
];

/** The cells after the name, in the order of the columns. */
function cellsOf({ outcome, renewsOn, dates }: TimelineRow, translator: Translator): string[] {
  const { t, day } = translator;
  return [
    outcome ? t(outcome) : '',
    renewsOn ? day(renewsOn) : '',
    dayOf(dates['refund-window-ends'], translator),
    dayOf(dates['access-ends'], translator),
    dayOf(dates['data-may-be-deleted'], translator),
  ];
}

/** A day as it stands; one that is not certain in its own sentence. */
function dayOf(date: GuideDate | undefined, { t, day }: Translator): string {
  if (!date) return '';
  if (date.kind === 'refund-window-ends' && date.missed)
    return t('timeline_windowClosed', { date: day(date.on) });
  const isPlain = date.certainty === 'stated' || date.kind === 'data-may-be-deleted';
  return isPlain ? day(date.on) : t(date.text);
}

function nameOf({ product, copies }: TimelineRow, { t }: Translator): string {
  return copies === 1 ? product : t('timeline_copies', { product, copies });
}

function wordsIn(translator: Translator, { newTenant }: Picture): TimelineWords {
  const { t, day, locale } = translator;
  return {
    name: (row) => nameOf(row, translator),
    newTenant: newTenant?.seats ? t('timeline_newTenant', { count: newTenant.seats }) : t('tenant_new'),
    sentences: ({ words }) => words.map((sentence) => t(sentence)),
    flag: ({ kind, on }) => (kind === 'today' ? t('timeline_today') : t(FLAGS[kind], { date: day(on) })),
    month: (on, withYear) =>
      new Intl.DateTimeFormat(locale, {
        month: 'short',
        ...(withYear && { year: 'numeric' as const }),
        timeZone: 'UTC',
      }).format(new Date(`${on}T00:00:00Z`)),
  };
}

const FLAGS = { buy: 'timeline_buy', 'cut-over': 'timeline_cutOver' } as const;

/** The room there is for the picture, and the direction of reading, which may change with the language. */
function useBox(box: { current: HTMLElement | null }): { width: number; rtl: boolean } {
  const [found, set] = useState({ width: USUAL_WIDTH, rtl: false });
  const measure = () => {
    const element = box.current;
    if (!element) return;
    const rtl = getComputedStyle(element).direction === 'rtl';
    set((was) => {
      const width = element.clientWidth || was.width;
      return was.width === width && was.rtl === rtl ? was : { width, rtl };
    });
  };
  useLayoutEffect(measure);
  useEffect(() => {
    if (!box.current || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return found;
}
