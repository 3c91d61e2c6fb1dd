import { findLink, linkKey, type LinkId } from '../../src/admin-center/links.ts';
import { fateOf } from '../../src/plan/changes/answer-changes.ts';
import type { Answers } from '../../src/plan/stored/content-schema.ts';
import { currentPlan } from '../../src/plan/stored/model.ts';
import { Icon } from '../../src/ui/icons.tsx';
import type { App } from './app-state.ts';
import { LinkAnchor } from './link-anchor.tsx';
import { LinkIcon, type LinkIconName } from './link-icon.tsx';

/** One deep link of 'Go straight to it': what for, where, and who may do it. */
interface Entry {
  id: LinkId;
  icon: LinkIconName;
  /** Key of its title; `…_hint` says the one thing to know, `…_who` the roles. */
  key: string;
  /** A second way in. */
  also?: LinkId;
}

const ENTRIES: readonly Entry[] = [
  { id: 'marketplace', icon: 'cart', key: 'go_buy', also: 'compare-plans' },
  { id: 'migrate-mailboxes', icon: 'mail', key: 'go_mailboxes' },
  { id: 'migrate-sharepoint', icon: 'folder', key: 'go_sharepoint' },
  { id: 'licenses', icon: 'fewer', key: 'go_fewer' },
  { id: 'your-products', icon: 'stop', key: 'go_stop' },
  { id: 'volume-licensing-support', icon: 'support', key: 'go_volumeLicensing' },
  { id: 'buy-or-remove-page', icon: 'book', key: 'go_buyOrRemove' },
];

const MOVE_WHOLE: Entry = { id: 'move-subscription-page', icon: 'book', key: 'go_moveWhole' };

/** The deep links, useful without any answer; an exception that applies comes first. */
export function GuideLinks({ app }: { app: App }) {
  const { t } = app.state.translator;
  const { answers } = currentPlan(app.state.stored);
  return (
    <section class="links">
      <h2 class="strong">{t('popup_goStraight')}</h2>
      {app.state.context.delegatedOrg && <p class="bar info">{t('ui_partnerCenter')}</p>}
      <ul>
        {entriesFor(answers).map((entry) => (
          <li key={entry.key}>
            <LinkCard app={app} entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function LinkCard({ app, entry }: { app: App; entry: Entry }) {
  const { t } = app.state.translator;
  const { tenant } = findLink(entry.id);
  return (
    <div class="link-card">
      <LinkIcon name={entry.icon} />
      <div>
        <LinkAnchor app={app} id={entry.id} class="link-title">
          {t(entry.key)}
        </LinkAnchor>
        {tenant !== 'public' && <span class={`tag ${tenant}`}>{t(`tenant_${tenant}`)}</span>}
        <p class="hint">{t(`${entry.key}_hint`)}</p>
        <p class="hint">{t(`${entry.key}_who`)}</p>
        {entry.also && (
          <LinkAnchor app={app} id={entry.also} class="hint-link">
            {t(linkKey(entry.also))}
          </LinkAnchor>
        )}
      </div>
      <Icon name="open" size={16} />
    </div>
  );
}

/** All links stay; what the answers make first comes first, what they rule out goes. */
function entriesFor(answers: Answers): Entry[] {
  const fate = fateOf(answers);
  let entries = [...ENTRIES];
  if (fate === 'leave') entries = entries.filter(({ key }) => key !== 'go_fewer');
  if (fate === 'keep') entries = entries.filter(({ key }) => key !== 'go_stop');
  if (answers.agreement === 'volume-licensing') return first(entries, 'go_volumeLicensing');
  return answers.agreement === 'mca-enterprise' ? [MOVE_WHOLE, ...entries] : entries;
}

function first(entries: readonly Entry[], key: string): Entry[] {
  return [...entries.filter((entry) => entry.key === key), ...entries.filter((entry) => entry.key !== key)];
}
