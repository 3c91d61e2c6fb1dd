import { AGREEMENTS, type Agreement } from '../../../src/guidance/model.ts';
import { FATES, fateOf, type Fate } from '../../../src/plan/changes/answer-changes.ts';
import { isLocked } from '../../../src/policy/policy.ts';
import type { App } from '../../shared/app-state.ts';
import { LinkAnchor } from '../../shared/link-anchor.tsx';
import type { PlanModel } from '../plan-model.ts';
import type { View } from '../views.ts';
import { fateKey } from '../../../src/views/fate-words.ts';
import { agreementKey } from '../../../src/views/way-words.ts';

/** What happens to the old tenant, and how it was bought: read for each subscription where there are some. */
export function FirstAnswers({
  app,
  model,
  show,
}: {
  app: App;
  model: PlanModel;
  show: (view: View) => void;
}) {
  const { policy, translator } = app.state;
  const { t } = translator;
  const { answers, rows } = model.plan;
  return (
    <section class="card" aria-labelledby="first-answers-title">
      <h2 class="strong" id="first-answers-title">
        {t('ask_first')}
      </h2>
      <div class="answer-line long-values">
        <label for="fate">{t('tenant_old')}</label>
        <select
          id="fate"
          value={fateOf(answers) ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const fate: Fate | undefined = FATES.find((one) => one === value);
            if (fate) app.change({ type: 'fate', value: fate });
          }}
        >
          <option value="" disabled>
            {t('answer_open')}
          </option>
          {FATES.map((fate) => (
            <option key={fate} value={fate}>
              {t(fateKey(fate))}
            </option>
          ))}
        </select>
      </div>
      <div class="answer-line long-values">
        <label for="agreement">{t('ask_bought')}</label>
        <select
          id="agreement"
          value={answers.agreement ?? policy.values.agreement ?? 'unsure'}
          disabled={isLocked(policy, 'agreement')}
          onChange={({ currentTarget: { value } }) => {
            const agreement: Agreement | undefined = AGREEMENTS.find((one) => one === value);
            if (agreement) app.change({ type: 'agreement', value: agreement });
          }}
        >
          {AGREEMENTS.map((id) => (
            <option key={id} value={id}>
              {t(agreementKey(id))}
            </option>
          ))}
        </select>
      </div>
      {rows.old.length > 0 ? (
        <p class="hint">
          {t('ask_readForEach')}{' '}
          <button type="button" class="button link small" onClick={() => show('subscriptions')}>
            {t('ask_show')}
          </button>
        </p>
      ) : (
        <FindOut app={app} />
      )}
    </section>
  );
}

function FindOut({ app }: { app: App }) {
  const { t } = app.state.translator;
  return (
    <details class="find-out">
      <summary>{t('popup_findOutWhere')}</summary>
      <ul class="actions">
        <li>
          {t('findOut_billingAccounts')} <LinkAnchor app={app} id="billing-accounts" />
        </li>
        <li>
          {t('findOut_purchaseChannel')} <LinkAnchor app={app} id="your-products" />
        </li>
        <li>
          {t('findOut_volumeLicensing')} <LinkAnchor app={app} id="volume-licensing" />
        </li>
      </ul>
    </details>
  );
}
