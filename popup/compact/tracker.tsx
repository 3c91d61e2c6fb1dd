import type { Phase } from '../../src/guidance/model.ts';
import { phaseShare } from '../../src/views/phase-notes.ts';
import type { NowModel } from '../plan-page/now-model.ts';
import type { App } from '../shared/app-state.ts';

/** How far each phase is, as a bar with its name; a click unfolds that phase. */
export function Tracker({
  app,
  model,
  onChoose,
}: {
  app: App;
  model: NowModel;
  onChoose: (phase: Phase) => void;
}) {
  const { t } = app.state.translator;
  return (
    <nav class="tracker" aria-label={t('phase_title')}>
      {model.now.phases.map((view) => {
        const { phase, state } = view;
        const { done, total } = phaseShare(view, model.plan);
        return (
          <button
            key={phase}
            type="button"
            class={state}
            disabled={state === 'empty'}
            aria-label={t('phase_label', {
              phase: t(`phase_${phase}`),
              count: t('phase_count', { done, total }),
            })}
            aria-current={state === 'current' ? 'step' : undefined}
            onClick={() => onChoose(phase)}
          >
            <progress value={done} max={Math.max(total, 1)} aria-hidden="true" />
            <span>{t(`phase_${phase}`)}</span>
          </button>
        );
      })}
    </nav>
  );
}
