import { useState } from 'preact/hooks';
import { daysLeft, rowText } from '../../../src/views/now/words.ts';
import { Icon } from '../../../src/ui/icons.tsx';
import type { App } from '../../shared/app-state.ts';
import type { NowModel } from '../now-model.ts';

/** More dates than these are looked up in the timeline. */
const MOST = 60;

/** The nearest act-by days after Now; all of them on demand, Now counted. */
export function NextDates({
  app,
  model,
  isPlain = false,
}: {
  app: App;
  model: NowModel;
  /** In the popup: no card, and no way out of it. */
  isPlain?: boolean;
}) {
  const { translator } = app.state;
  const { t, day, today } = translator;
  const [all, setAll] = useState(false);
  const { next, dated } = model.now;
  if (dated.length === 0 && !isPlain) return null;
  const shown = all ? dated.slice(0, MOST) : next;
  return (
    <section class={isPlain ? 'next-dates' : 'card next-dates'} aria-labelledby="next-dates-title">
      <div class="row">
        <h2 class="strong grow" id="next-dates-title">
          {t('next_title')}
        </h2>
        {dated.length > next.length && (
          <button type="button" class="button link small" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('next_fewer') : t('ui_all', { count: dated.length })}
          </button>
        )}
      </div>
      <ol>
        {shown.map((item) => {
          const left = item.due && daysLeft(item.due, today);
          return (
            <li key={`${item.step} ${item.due ?? ''} ${item.subscriptions.join()}`}>
              <strong>{item.due && day(item.due)}</strong>
              <span>{t(rowText(item, model.wording))}</span>
              <span class="hint">{left && t(left)}</span>
            </li>
          );
        })}
      </ol>
      {dated.length === 0 && <p class="none-yet">{t('next_none')}</p>}
      {!isPlain && (
        <button
          type="button"
          class="button link"
          onClick={() => void import('../export-run.ts').then(({ runExport }) => runExport(app, 'ics'))}
        >
          <Icon name="calendar" size={16} />
          {t('next_calendar')}
        </button>
      )}
    </section>
  );
}
