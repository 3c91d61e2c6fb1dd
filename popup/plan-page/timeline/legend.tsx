import type { Translator } from '../../../src/i18n/translator.ts';
import { isInside, type Timeline, type TimelineRow } from '../../../src/views/timeline.ts';

/** What the picture may show, in the order in which it is explained. */
const KINDS = [
  'term',
  'both',
  'new',
  'window',
  'grace',
  'renewal',
  'access-ends',
  'data-may-be-deleted',
] as const;
type Kind = (typeof KINDS)[number];

const WORDS: Readonly<Record<Kind, string>> = {
  term: 'timeline_term',
  both: 'timeline_both',
  new: 'tenant_new',
  window: 'timeline_window',
  grace: 'timeline_grace',
  renewal: 'timeline_renewal',
  'access-ends': 'timeline_access',
  'data-may-be-deleted': 'timeline_deletion',
};

/** What bars and marks mean, only of those that are drawn. */
export function Legend({
  picture,
  rows,
  translator,
}: {
  picture: Timeline;
  rows: readonly TimelineRow[];
  translator: Translator;
}) {
  const drawn = new Set<string>([
    ...(picture.newTenant ? ['new'] : []),
    ...rows.flatMap(({ bars, marks }) =>
      [...bars, ...marks.filter((mark) => isInside(mark, picture))].map(({ kind }) => kind),
    ),
  ]);
  return (
    <ul class="legend">
      {KINDS.filter((kind) => drawn.has(kind)).map((kind) => (
        <li key={kind}>
          <span class={`sample ${kind}`} aria-hidden="true" />
          {translator.t(WORDS[kind])}
        </li>
      ))}
    </ul>
  );
}
