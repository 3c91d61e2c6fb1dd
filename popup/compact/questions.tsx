import { AGREEMENTS, type Agreement } from '../../src/guidance/model.ts';
import { currentPlan } from '../../src/plan/stored/model.ts';
import { isLocked } from '../../src/policy/policy.ts';
import type { PartProps } from '../shared/app-state.ts';
import { FateQuestion } from '../shared/fate-question.tsx';
import { LinkAnchor } from '../shared/link-anchor.tsx';
import { agreementKey } from '../../src/views/way-words.ts';

/** The two questions that narrow the guidance. Both may stay open. */
export function Questions({ app }: PartProps) {
  return (
    <section class="questions">
      <AgreementQuestion app={app} />
      <FateQuestion app={app} />
    </section>
  );
}

function AgreementQuestion({ app }: PartProps) {
  const { translator, stored, policy } = app.state;
  const { t } = translator;
  const agreement = currentPlan(stored).answers.agreement ?? policy.values.agreement ?? 'unsure';
  return (
    <div>
      <label class="strong" for="agreement">
        {t('unknown_agreement')}
      </label>
      <details class="find-out">
        <summary>{t('popup_findOutWhere')}</summary>
        <ul>
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
      <select
        id="agreement"
        value={agreement}
        disabled={isLocked(policy, 'agreement')}
        onChange={({ currentTarget }) => {
          app.change({ type: 'agreement', value: currentTarget.value as Agreement });
        }}
      >
        {AGREEMENTS.map((id) => (
          <option key={id} value={id}>
            {t(agreementKey(id))}
          </option>
        ))}
      </select>
    </div>
  );
}
