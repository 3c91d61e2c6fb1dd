import type { Phase } from '../../src/guidance/model.ts';
import { phaseNote } from '../../src/views/phase-notes.ts';
import { Icon } from '../../src/ui/icons.tsx';
import { PhaseLines } from '../plan-page/phases/phase-lines.tsx';
import type { NowModel } from '../plan-page/now-model.ts';
import type { App } from '../shared/app-state.ts';

/** The phases one below the other, one of them unfolded. */
export function FoldedPhases({
  app,
  model,
  shown,
  onShow,
}: {
  app: App;
  model: NowModel;
  shown: Phase | 'none' | null;
  /** `none`: the unfolded one is folded. */
  onShow: (phase: Phase | 'none') => void;
}) {
  const { t } = app.state.translator;
  return (
    <section class="folded-phases" aria-label={t('phase_title')}>
      {model.now.phases
        .filter(({ state }) => state !== 'empty')
        .map((view) => {
          const { phase, state } = view;
          const isOpen = phase === shown;
          return (
            <div key={phase} class="folded-phase">
              <h3>
                <button
                  type="button"
                  id={`phase-${phase}`}
                  aria-expanded={isOpen}
                  onClick={() => onShow(isOpen ? 'none' : phase)}
                >
                  <span class={state === 'done' ? 'phase-mark done' : 'phase-mark'}>
                    <Icon name={state === 'done' ? 'check' : isOpen ? 'down' : 'forward'} size={16} />
                  </span>
                  <strong class="grow">{t(`phase_${phase}`)}</strong>
                  <span class="hint">{t(phaseNote(view, model.plan, model.guide.dates))}</span>
                </button>
              </h3>
              {isOpen && <PhaseLines app={app} model={model} view={view} isShort />}
            </div>
          );
        })}
    </section>
  );
}
