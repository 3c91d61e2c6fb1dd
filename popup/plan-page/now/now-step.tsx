import { isLinkId } from '../../../src/admin-center/links.ts';
import { doneWith, type Item } from '../../../src/views/now/items.ts';
import { headline } from '../../../src/views/now/words.ts';
import type { CitedStep } from '../../../src/views/cited-guide.ts';
import type { App } from '../../shared/app-state.ts';
import { openInTab } from '../../shared/open-in-tab.ts';
import { LinkAnchor } from '../../shared/link-anchor.tsx';
import type { NowModel } from '../now-model.ts';
import { BuyList, copyBuyList } from './buy-list.tsx';

/** More actions than these are behind (i). */
const SHOWN_ACTIONS = 3;

/** A step on the card: what to do there in order, the way there, and its tick. */
export function NowStep({
  app,
  model,
  now,
  step,
}: {
  app: App;
  model: NowModel;
  now: Item;
  step: CitedStep;
}) {
  const { t } = app.state.translator;
  const buys = step.id === 'buy-licences' && now.subscriptions.length > 0;
  const finds = step.id === 'find-agreement';
  const actions = finds ? [] : step.actions.slice(0, SHOWN_ACTIONS);
  return (
    <>
      {buys ? (
        <BuyList app={app} model={model} now={now} />
      ) : (
        actions.length > 0 && (
          <ol class="now-actions">
            {actions.map((action) => (
              <li key={action.key}>{t(action)}</li>
            ))}
          </ol>
        )
      )}
      {finds && <p class="now-why">{t('now_cancelNothing')}</p>}
      <div class="row">
        {step.link && isLinkId(step.link) && <LinkAnchor app={app} id={step.link} class="button primary" />}
        {buys && (
          <button type="button" class="button" onClick={() => void copyBuyList({ app, model, now })}>
            {t('ui_copyList')}
          </button>
        )}
        {finds && (
          <button type="button" class="button" onClick={() => void openInTab(app, '#import')}>
            {t('rows_importFile')}
          </button>
        )}
        <button
          type="button"
          class={buys || finds ? 'button link' : 'button'}
          onClick={() => tick(app, model, now)}
        >
          {t('plan_markDone')}
        </button>
      </div>
    </>
  );
}

/** Ticks the step for all that Now is about. */
function tick(app: App, model: NowModel, now: Item): void {
  const { t } = app.state.translator;
  const rows = doneWith(now, model.guide.steps).flatMap((index) => model.rows[index]?.id ?? []);
  app.change({ type: 'tick', step: now.step, rows, done: true });
  app.say(t('plan_ticked', { step: t(headline(now, model.wording)) }));
}
