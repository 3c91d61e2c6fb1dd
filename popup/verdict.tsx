import { citations } from '../src/guidance/sources.ts';
import { fateOf } from '../src/plan/changes.ts';
import { currentPlan } from '../src/plan/model.ts';
import { Sources } from '../src/ui/sources.tsx';
import { LinkAnchor } from './link-anchor.tsx';
import type { PartProps } from './page.tsx';

/** The verdict, its exceptions one click away, and the answers in one line once both are given. */
export function VerdictStrip({ app, guide }: PartProps) {
  const { translator, stored, folded } = app.state;
  const { t } = translator;
  const { verdict } = guide;
  const { answers } = currentPlan(stored);
  const fate = fateOf(answers);
  return (
    <section class="verdict">
      <h2>{t(verdict.text)}</h2>
      {verdict.details.map((detail) => (
        <p key={detail.key}>{t(detail)}</p>
      ))}
      {fate && answers.agreement && folded && (
        <p class="row answers">
          <span class="grow">
            {t(`agreement_${answers.agreement.replaceAll('-', '_')}`)} · {t(`fate_${fate.replace('-', '_')}`)}
          </span>
          <button type="button" class="button link" onClick={() => app.set({ folded: false })}>
            {t('popup_change')}
          </button>
        </p>
      )}
      <Sources citations={citations(verdict.facts)} translator={translator} />
      {verdict.id === 'not-possible' && <Exceptions app={app} guide={guide} />}
    </section>
  );
}

/** The two agreements under which something can be moved [B-02]. */
function Exceptions({ app }: PartProps) {
  const { t } = app.state.translator;
  return (
    <details class="exceptions">
      <summary>{t('popup_twoExceptions')}</summary>
      <p>
        {t('exception_mcaEnterprise')} <LinkAnchor app={app} id="move-subscription-page" />
      </p>
      <p>
        {t('exception_volumeLicensing')} <LinkAnchor app={app} id="tenant-remap-page" />
      </p>
      <Sources citations={citations(['T-01', 'T-03', 'V-04', 'U-10'])} translator={app.state.translator} />
    </details>
  );
}
