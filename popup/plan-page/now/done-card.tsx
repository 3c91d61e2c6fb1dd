import { Icon } from '../../../src/ui/icons.tsx';
import type { App } from '../../shared/app-state.ts';
import type { NowModel } from '../now-model.ts';
import { archivePlan } from '../../shared/plans.ts';

/** What the card of a plan that is done is made from. */
interface DoneCardProps {
  app: App;
  model: NowModel;
}

/** Every step is done: what the old tenant is still needed for, and what to do with the plan. */
export function DoneCard({ app, model }: DoneCardProps) {
  const { t } = app.state.translator;
  const deletedFrom = model.guide.dates
    .flatMap(({ kind, on }) => (kind === 'data-may-be-deleted' ? [on] : []))
    .sort()[0];
  return (
    <section class="card now-card done-card" aria-labelledby="now-title">
      <div class="bar ok">
        <Icon name="done" />
        <h2 class="strong" id="now-title">
          {t('plan_done')}
        </h2>
        <p>{deletedFrom ? t('done_keepUntil', { day: { day: deletedFrom } }) : t('done_keep')}</p>
      </div>
      <div class="row">
        <button
          type="button"
          class="button primary"
          onClick={() => void import('../export-run.ts').then(({ runExport }) => runExport(app, 'html'))}
        >
          {t('ui_exportPlan')}
        </button>
        <button type="button" class="button" onClick={() => archivePlan(app, model.plan.id)}>
          {t('done_archive')}
        </button>
      </div>
    </section>
  );
}
