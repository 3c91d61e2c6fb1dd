import type { Text } from '../../src/guidance/model.ts';
import { fateOf } from '../../src/plan/changes/answer-changes.ts';
import { currentPlan } from '../../src/plan/stored/model.ts';
import { Sources } from '../../src/ui/sources.tsx';
import { LinkAnchor } from './link-anchor.tsx';
import type { PartProps } from './app-state.ts';

/** The verdict, its exceptions one click away, and the answers in one line once both are given. */
export function VerdictStrip({ app }: PartProps) {
  const { guide, translator, stored, folded, exceptionsShown } = app.state;
  const { t } = translator;
  const { verdict } = guide;
  const { answers } = currentPlan(stored);
  const isShort = folded && answers.agreement !== undefined && fateOf(answers) !== undefined;
  const hasExceptions = verdict.id === 'not-possible';
  return (
    <section class={isShort ? 'verdict short' : 'verdict'}>
      <div class="row">
        <h2 class="grow">{t(verdict.text)}</h2>
        {hasExceptions && isShort && <ExceptionsButton app={app} />}
      </div>
      {hasExceptions && !isShort && (
        <div class="row">
          <p class="grow">{t('popup_doInstead')}</p>
          <ExceptionsButton app={app} />
        </div>
      )}
      {isShort && <Answers app={app} />}
      {verdict.details.filter(isNoException).map((detail) => (
        <p key={detail.key}>{t(detail)}</p>
      ))}
      {hasExceptions && exceptionsShown && <Exceptions app={app} />}
      <Sources citations={verdict.citations} certainty={verdict.certainty} translator={translator} />
    </section>
  );
}

function ExceptionsButton({ app }: PartProps) {
  const { translator, exceptionsShown } = app.state;
  return (
    <button
      type="button"
      class="button link"
      aria-expanded={exceptionsShown}
      aria-controls="exceptions"
      onClick={() => app.set({ exceptionsShown: !exceptionsShown })}
    >
      {translator.t('popup_twoExceptions')}
    </button>
  );
}

function Answers({ app }: PartProps) {
  const { translator, stored } = app.state;
  const { t } = translator;
  const { answers } = currentPlan(stored);
  const agreement = (answers.agreement ?? 'unsure').replaceAll('-', '_');
  const fate = (fateOf(answers) ?? 'leave').replace('-', '_');
  return (
    <p class="row">
      <span class="grow">
        {t(`agreement_${agreement}`)} · {t(`fate_${fate}`)}
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
