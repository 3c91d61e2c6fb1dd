import { useMemo, useState } from 'preact/hooks';
import { doneIn } from '../../src/views/now/done.ts';
import { seenDone, type SeenDone } from '../../src/views/progress.ts';
import { Icon } from '../../src/ui/icons.tsx';
import type { App } from '../shared/app-state.ts';
import type { NowModel } from './now-model.ts';

/** What the last reading shows to be done, offered to be ticked: it is never ticked unasked. */
export function ProgressOffer({ app, model }: { app: App; model: NowModel }) {
  const { t } = app.state.translator;
  const { told, guide, wording } = model;
  const [refused, refuse] = useState('');
  const seen = useMemo(() => seenDone(guide, told.rows, doneIn(told, guide.steps)), [guide, told]);
  const which = seen.map(({ step, subscription }) => `${step} ${subscription}`).join();
  if (seen.length === 0 || which === refused) return null;
  const names = [...new Set(seen.flatMap(({ subscription }) => wording.products[subscription] ?? []))];
  const list = names.slice(0, 3);
  const more = names.length - list.length;
  return (
    <section class="card bar info progress-offer" aria-labelledby="progress-title">
      <Icon name="done" />
      <strong id="progress-title">
        {t('progress_title', { count: seen.length, total: totalOf(seen, model) })}
      </strong>
      <p>{t('progress_products', { products: more > 0 ? { list, more } : { list } })}</p>
      <div class="row">
        <button type="button" class="button primary" onClick={() => tickAll(app, model, seen)}>
          {t('progress_tick', { count: seen.length })}
        </button>
        <button type="button" class="button" onClick={() => refuse(which)}>
          {t('progress_later')}
        </button>
      </div>
    </section>
  );
}

/** How many parts the steps have that something was seen of. */
function totalOf(seen: readonly SeenDone[], { guide }: NowModel): number {
  const steps = new Set(seen.map(({ step }) => step));
  const open = guide.steps.reduce((sum, { id, parts }) => (steps.has(id) ? sum + parts.length : sum), 0);
  return open + guide.done.filter(({ step }) => steps.has(step)).length;
}

/** One change a step: each is taken back alone. */
function tickAll(app: App, model: NowModel, seen: readonly SeenDone[]): void {
  const byStep = new Map<SeenDone['step'], string[]>();
  for (const { step, subscription } of seen) {
    const row = model.rows[subscription]?.id;
    if (row) byStep.set(step, [...(byStep.get(step) ?? []), row]);
  }
  for (const [step, rows] of byStep) app.change({ type: 'tick', step, rows, done: true });
  app.say(app.state.translator.t('panel_ticked'));
}
