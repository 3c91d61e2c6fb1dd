import { useState } from 'preact/hooks';
import type { Phase } from '../../../src/guidance/model.ts';
import type { PhaseView } from '../../../src/views/now/phases.ts';
import { phaseNote, phaseShare } from '../../../src/views/phase-notes.ts';
import type { App } from '../../shared/app-state.ts';
import type { NowModel } from '../now-model.ts';
import { Tabs } from '../tabs.tsx';
import { AlsoPlanFor } from './also-plan-for.tsx';
import { PhaseLines } from './phase-lines.tsx';

/** The five phases as tabs, the current one shown; below them what belongs to the whole move. */
export function Phases({ app, model }: { app: App; model: NowModel }) {
  const { translator } = app.state;
  const { t } = translator;
  const phases = model.now.phases.filter(({ state }) => state !== 'empty');
  const [chosen, choose] = useState<Phase | null>(null);
  const current = phases.find(({ state }) => state === 'current') ?? phases.at(-1);
  const shown = phases.find(({ phase }) => phase === chosen) ?? current;
  if (!shown) return null;
  return (
    <section class="card phases" id="phases">
      <h2 class="unseen">{t('phase_title')}</h2>
      <Tabs
        name="phase"
        label={t('phase_title')}
        tabs={phases.map((view) => ({
          id: view.phase,
          label: <PhaseName app={app} model={model} view={view} />,
        }))}
        shown={shown.phase}
        onShow={choose}
      />
      <div id="panel-phase" role="tabpanel" aria-labelledby={`tab-phase-${shown.phase}`}>
        <PhaseLines key={shown.phase} app={app} model={model} view={shown} />
      </div>
      <AlsoPlanFor app={app} model={model} />
    </section>
  );
}

function PhaseName({ app, model, view }: { app: App; model: NowModel; view: PhaseView }) {
  const { t } = app.state.translator;
  const { phase, state } = view;
  const { done, total } = phaseShare(view, model.plan);
  return (
    <>
      <span
        class={state === 'done' ? 'ring all' : 'ring'}
        style={{ '--share': `${total === 0 ? 0 : (done / total) * 100}%` }}
        aria-hidden="true"
      />
      <span class="phase-name">
        <strong>{t(`phase_${phase}`)}</strong>
        <span class="hint">{t(phaseNote(view, model.plan, model.guide.dates))}</span>
      </span>
    </>
  );
}
