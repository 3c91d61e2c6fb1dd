import type { LinkId } from '../../src/admin-center/links.ts';
import { canCancelToday } from '../../src/views/can-cancel.ts';
import { doneIn } from '../../src/views/now/done.ts';
import { TenantTag } from '../../src/ui/step-parts.tsx';
import { LinkAnchor } from '../shared/link-anchor.tsx';
import type { App } from '../shared/app-state.ts';
import { LinkIcon, type LinkIconName } from '../shared/link-icon.tsx';
import { NewTenantAsk } from '../shared/new-tenant-ask.tsx';
import type { NowModel } from './now-model.ts';

interface Entry {
  id: LinkId;
  icon: LinkIconName;
  key: string;
  tenant: 'old' | 'new';
}

const BUY: Entry = { id: 'marketplace', icon: 'cart', key: 'do_buy', tenant: 'new' };
const REMOVE: Entry = { id: 'your-products', icon: 'fewer', key: 'do_reduce', tenant: 'old' };
const CANCEL: Entry = { id: 'your-products', icon: 'stop', key: 'do_cancel', tenant: 'old' };
const STOP: Entry = { ...CANCEL, key: 'bar_stop' };

/** The three places that the product exists for, in every state of the page. */
export function BottomBar({ app, model }: { app: App; model: NowModel }) {
  const { translator } = app.state;
  const { t } = translator;
  const { plan, told, guide, rows } = model;
  const cancels = canCancelToday(
    {
      steps: guide.steps,
      conflicts: guide.conflicts,
      agreements: rows.map(({ subscription }) => subscription.agreement ?? plan.answers.agreement),
    },
    doneIn(told, guide.steps),
  );
  // Where only the seller changes there is one tenant: to name it would only puzzle.
  const hasTags = plan.answers.goal !== 'new-seller';
  return (
    <div class="bottom">
      <NewTenantAsk app={app} />
      <nav class="bottom-bar" aria-label={t('popup_goStraight')}>
        {[BUY, REMOVE, cancels ? CANCEL : STOP].map(({ id, icon, key, tenant }) => (
          <span key={icon}>
            <LinkAnchor app={app} id={id}>
              <LinkIcon name={icon} /> <strong>{t(key)}</strong>
            </LinkAnchor>
            {hasTags && <TenantTag tenant={tenant} translator={translator} />}
          </span>
        ))}
      </nav>
    </div>
  );
}
