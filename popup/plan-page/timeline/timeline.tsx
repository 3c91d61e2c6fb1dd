import { useMemo, useState } from 'preact/hooks';
import { timelineStages, type Timeline as Picture, type TimelineRow } from '../../../src/views/timeline.ts';
import type { App } from '../../shared/app-state.ts';
import { useStaged } from '../../shared/use-staged.ts';
import type { PlanModel } from '../plan-model.ts';
import { Chart } from './chart.tsx';
import { Legend } from './legend.tsx';
import { TimelineTable } from './timeline-table.tsx';

/** Rows at first, and how many more come at a press: a picture of thousands would help nobody. */
const FIRST_ROWS = 12;
const MORE_ROWS = 50;

/** Terms, windows, ends and overlap of all subscriptions as a picture, or the same as a table. */
export function Timeline({ app, model }: { app: App; model: PlanModel }) {
  const { translator } = app.state;
  const { t, today } = translator;
  const { told, guide, actBy } = model;
  const [limit, setLimit] = useState(FIRST_ROWS);
  const [isTable, setTable] = useState(false);
  // The guide follows the rows a moment later: they are drawn together, or a row would borrow another's dates.
  const picture = useStaged(
    told.rows.old.length,
    () => timelineStages({ plan: told, guide, actBy, today }),
    [guide, actBy, today],
    'later',
  );
  const rows = useMemo(() => picture?.rows.slice(0, limit) ?? [], [picture, limit]);
  if (!picture || picture.rows.length === 0) return null;
  const left = picture.rows.length - rows.length;
  return (
    <section class="card timeline" aria-labelledby="timeline-title">
      <div class="timeline-head">
        <h2 class="strong" id="timeline-title">
          {t('timeline_title')}
        </h2>
        {!isTable && <Legend picture={picture} rows={rows} translator={translator} />}
        <button type="button" class="button link" onClick={() => setTable(!isTable)}>
          {t(isTable ? 'timeline_asPicture' : 'timeline_asTable')}
        </button>
      </div>
      {isTable ? (
        <TimelineTable rows={rows} translator={translator} />
      ) : (
        <Chart picture={picture} rows={rows} translator={translator} />
      )}
      <Foot {...{ app, picture, rows, left }} onMore={() => setLimit(limit + MORE_ROWS)} />
    </section>
  );
}

/** What the picture leaves out, and how to see more. */
function Foot({
  app,
  picture,
  rows,
  left,
  onMore,
}: {
  app: App;
  picture: Picture;
  rows: readonly TimelineRow[];
  left: number;
  onMore: () => void;
}) {
  const { t } = app.state.translator;
  const { undated } = picture;
  if (left === 0 && undated === 0) return null;
  return (
    <p class="row hint timeline-foot">
      {left > 0 && (
        <>
          {t('timeline_shown', { shown: rows.length, total: picture.rows.length })}
          <button type="button" class="button link" onClick={onMore}>
            {t('phase_more', { count: Math.min(left, MORE_ROWS) })}
          </button>
        </>
      )}
      {undated > 0 && t('timeline_undated', { count: undated })}
    </p>
  );
}
