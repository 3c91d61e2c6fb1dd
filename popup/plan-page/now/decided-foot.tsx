import { useEffect, useRef, useState } from 'preact/hooks';
import { decidedOf } from '../../../src/views/now/decided.ts';
import { calmLine, dueLabel } from '../../../src/views/now/words.ts';
import { Icon } from '../../../src/ui/icons.tsx';
import type { App } from '../../shared/app-state.ts';
import type { NowModel } from '../now-model.ts';
import type { Settled } from './decide.ts';

/** How long a decision is taken back by 'Undo', in ms; after that it is changed. */
const UNDO_MS = 10_000;

/** The decision that was made on this card, for ten seconds; screen readers hear it with what comes next. */
export function useSettled(app: App, model: NowModel): [Settled | null, (settled: Settled | null) => void] {
  const [settled, set] = useState<Settled | null>(null);
  const unsaid = useRef(false);
  useEffect(() => {
    if (!settled) return undefined;
    const timer = setTimeout(() => set(null), UNDO_MS);
    return () => clearTimeout(timer);
  }, [settled]);
  useEffect(() => {
    if (!unsaid.current) return;
    unsaid.current = false;
    sayNext(app, model);
  }, [model.guide]);
  return [
    settled,
    (next) => {
      unsaid.current = next !== null;
      set(next);
    },
  ];
}

function sayNext(app: App, { now }: NowModel): void {
  const { t, today } = app.state.translator;
  const next = calmLine(now) ?? (now.now && dueLabel(now.now, today));
  app.say(next ? t('ui_decidedNext', { next: t(next) }) : t('ui_decided'), { onlyHeard: true });
}

/** 'Decided: swap for monthly', with 'Undo' for ten seconds, then 'Change'. */
export function DecidedFoot({
  app,
  model,
  settled,
  onBack,
}: {
  app: App;
  model: NowModel;
  settled: Settled | null;
  onBack: () => void;
}) {
  const { t } = app.state.translator;
  const button = useRef<HTMLButtonElement>(null);
  // The option that had the focus is gone: it goes to what takes it back.
  useEffect(() => {
    if (settled && (!document.activeElement || document.activeElement === document.body))
      button.current?.focus();
  }, [settled, model.guide]);
  const { now } = model.now;
  const decided = now && decidedOf(now, model.guide.conflicts, model.rows);
  const title = settled?.title ?? (decided && t(decided.title));
  if (!title) return null;
  const takeBack = () => {
    if (settled) for (const change of settled.back) app.change(change);
    else if (decided)
      app.change({ type: 'choose-option', ids: [...decided.rows], sets: { end: 'undecided' } });
    onBack();
  };
  return (
    <div class="decided">
      <Icon name="done" size={16} />
      <span class="grow">{t('decided_line', { choice: title })}</span>
      <button type="button" class="button link small" ref={button} onClick={takeBack}>
        {t(settled ? 'ui_undo' : 'ui_change')}
      </button>
    </div>
  );
}
