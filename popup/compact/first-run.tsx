import { useState } from 'preact/hooks';
import type { LinkId } from '../../src/admin-center/links.ts';
import { Icon } from '../../src/ui/icons.tsx';
import { Sources } from '../../src/ui/sources.tsx';
import type { PartProps } from '../shared/app-state.ts';
import { LinkAnchor } from '../shared/link-anchor.tsx';
import { RulesDay } from '../shared/rules-day.tsx';
import { Questions } from './questions.tsx';

/** `onShowPlan`: the plan is wanted, with or without answers. */
type FirstRunProps = PartProps & { onShowPlan: () => void };

/** What an admin who was sent here wants to know: can it be done, and what instead. Two answers shape the rest. */
export function FirstRun({ app, onShowPlan }: FirstRunProps) {
  const { t } = app.state.translator;
  return (
    <>
      <Verdict app={app} />
      <div class="first-run">
        <Questions app={app} />
        <div class="row">
          <button type="button" class="button primary" onClick={onShowPlan}>
            {t('first_showPlan')}
          </button>
          <LinkAnchor app={app} id="your-products" class="button">
            {t('first_read')}
          </LinkAnchor>
        </div>
        <RulesDay app={app} isShort />
      </div>
    </>
  );
}

/** The verdict; its sources behind (i), its exceptions one click away. */
function Verdict({ app }: PartProps) {
  const { guide, translator } = app.state;
  const { t } = translator;
  const { verdict } = guide;
  const [shown, setShown] = useState<'sources' | 'exceptions' | null>(null);
  const toggle = (what: 'sources' | 'exceptions') => setShown(shown === what ? null : what);
  const hasExceptions = verdict.id === 'not-possible';
  return (
    <section class="verdict">
      <div class="now-head">
        <h2>{t(verdict.text)}</h2>
        <button
          type="button"
          class="button plain icon small"
          aria-expanded={shown === 'sources'}
          aria-label={t('first_sources')}
          onClick={() => toggle('sources')}
        >
          <Icon name="info" size={16} />
        </button>
      </div>
      {hasExceptions ? (
        <>
          <p>{t('first_instead')}</p>
          <button
            type="button"
            class="button link"
            aria-expanded={shown === 'exceptions'}
            onClick={() => toggle('exceptions')}
          >
            {t('popup_twoExceptions')}
          </button>
        </>
      ) : (
        verdict.details.map((detail) => <p key={detail.key}>{t(detail)}</p>)
      )}
      {shown === 'sources' && (
        <Sources open citations={verdict.citations} certainty={verdict.certainty} translator={translator} />
      )}
      {hasExceptions && shown === 'exceptions' && <Exceptions app={app} />}
    </section>
  );
}

/** The two agreements under which something can be moved [B-02]. */
const EXCEPTIONS = [
  { text: 'verdict_exceptionEnterprise', link: 'move-subscription-page' },
  { text: 'verdict_exceptionVolume', link: 'tenant-remap-page' },
] as const satisfies readonly { text: string; link: LinkId }[];

function Exceptions({ app }: PartProps) {
  const { guide, translator } = app.state;
  return (
    <div class="exceptions">
      {EXCEPTIONS.map(({ text, link }) => (
        <p key={text}>
          {translator.t(text)} <LinkAnchor app={app} id={link} />
        </p>
      ))}
      <Sources citations={guide.exceptions} translator={translator} />
    </div>
  );
}
