import type { Text } from '../src/guidance/model.ts';
import { fateOf } from '../src/plan/changes.ts';
import { currentPlan } from '../src/plan/model.ts';
import { Sources } from '../src/ui/sources.tsx';
import { LinkAnchor } from './link-anchor.tsx';
import type { PartProps } from './app-state.ts';

/** The verdict, its exceptions one click away, and the answers in one line once both are given. */
export function VerdictStrip({ app }: PartProps) {
  const { guide, translator, exceptionsShown } = app.state;
  const { t } = translator;
  const { verdict } = guide;
  const hasExceptions = verdict.id === 'not-possible';
  return (
    <section class="verdict">
      <h2>{t(verdict.text)}</h2>
      <Answers app={app} />
      <div class="row">
        <p class="grow">{hasExceptions && t('popup_doInstead')}</p>
        {hasExceptions && (
          <button
            type="button"
            class="button link"
            aria-expanded={exceptionsShown}
            aria-controls="exceptions"
            onClick={() => app.set({ exceptionsShown: !exceptionsShown })}
          >
            {t('popup_twoExceptions')}
          </button>
        )}
      </div>
      {verdict.details.filter(isNoException).map((detail) => (
        <p key={detail.key}>{t(detail)}</p>
      ))}
      {hasExceptions && exceptionsShown && <Exceptions app={app} />}
      <Sources citations={verdict.citations} certainty={verdict.certainty} translator={translator} />
    </section>
  );
}

function Answers({ app }: PartProps) {
  const { translator, stored, folded } = app.state;
  const { t } = translator;
  const { answers } = currentPlan(stored);
  const fate = fateOf(answers);
  if (!fate || !answers.agreement || !folded) return null;
  return (
    <p class="row">
      <span class="grow">
        {t(`agreement_${answers.agreement.replaceAll('-', '_')}`)} · {t(`fate_${fate.replace('-', '_')}`)}
      </span>
      <button type="button" class="button link" onClick={() => app.set({ folded: false })}>
        {t('popup_change')}
      </button>
    </p>
  );
}

/** The exceptions have their own place, behind their button. */
function isNoException({ key }: Text): boolean {
  return !key.startsWith('verdict_exception');
}

/** The two agreements under which something can be moved [B-02]. */
function Exceptions({ app }: PartProps) {
  const { guide, translator } = app.state;
  return (
    <div class="exceptions" id="exceptions">
      <p>
        {translator.t('verdict_exceptionEnterprise')} <LinkAnchor app={app} id="move-subscription-page" />
      </p>
      <p>
        {translator.t('verdict_exceptionVolume')} <LinkAnchor app={app} id="tenant-remap-page" />
      </p>
      <Sources citations={guide.exceptions} translator={translator} />
    </div>
  );
}
