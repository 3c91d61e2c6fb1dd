import type { Day, Step, Text } from '../guidance/model.ts';
import { camel } from '../guidance/text.ts';
import { rowText } from '../views/now/words.ts';
import type { Item } from '../views/now/items.ts';
import type { Block, BlockCell } from './blocks.ts';
import type { PlanExport } from './plan-export.ts';
import type { SourceNumbers } from './source-numbers.ts';

/**
 * All act-by days, a row per product: when, what, what to do, and when it ends. None where nothing is dated. Sources are
 * named where there are `numbers`.
 */
export function datesTable(from: PlanExport, numbers: SourceNumbers | null): Block[] {
  const { view, translator } = from;
  if (view.dated.length === 0) return [];
  const ends = endsOf(from);
  return [
    { kind: 'heading', text: translator.t('export_dates') },
    {
      kind: 'table',
      head: ['rows_actBy', 'field_product', 'export_do', 'field_renewsOn'].map((key) => translator.t(key)),
      rows: view.dated.flatMap((item) => rowsOf(item, ends, from, numbers)),
      numeric: [],
    },
  ];
}

function rowsOf(
  item: Item,
  ends: ReadonlyMap<number, Day>,
  from: PlanExport,
  numbers: SourceNumbers | null,
): BlockCell[][] {
  const { guide, wording, translator } = from;
  const { t, fullDay } = translator;
  const step = guide.steps[item.index];
  const day = { text: item.due === null ? '' : fullDay(item.due) };
  const refs = numbers?.of(step?.citations ?? []) ?? [];
  if (item.subscriptions.length === 0) {
    return [[day, { text: t('export_all') }, { text: t(rowText(item, wording)), refs }, { text: '' }]];
  }
  return item.subscriptions.map((index) => {
    const end = ends.get(index);
    return [
      day,
      { text: wording.products[index] ?? '' },
      { text: step ? t(actText(step)) : '', refs },
      { text: end ? fullDay(end) : '' },
    ];
  });
}

/** When people lose access, else when the term ends or renews, by subscription. */
function endsOf({ guide, plan }: PlanExport): Map<number, Day> {
  const ends = new Map<number, Day>();
  plan.rows.old.forEach(({ subscription: { renewsOn } }, index) => {
    if (renewsOn) ends.set(index, renewsOn);
  });
  for (const { kind, subscription, on } of guide.dates)
    if (kind === 'access-ends') ends.set(subscription, on);
  return ends;
}

/** What to do, beside the name of a product: 'Turn off recurring billing'. */
export function actText({ verb, title }: Pick<Step, 'verb' | 'title'>): Text {
  return verb === 'do' ? title : { key: `do_${camel(verb)}` };
}
