import type { LinkId } from '../../src/admin-center/links.ts';
import { LinkAnchor } from '../shared/link-anchor.tsx';
import type { PartProps } from '../shared/app-state.ts';
import { LinkIcon, type LinkIconName } from '../shared/link-icon.tsx';

const ENTRIES: readonly { id: LinkId; icon: LinkIconName; key: string; tenant: 'old' | 'new' }[] = [
  { id: 'marketplace', icon: 'cart', key: 'bar_buy', tenant: 'new' },
  { id: 'your-products', icon: 'fewer', key: 'bar_remove', tenant: 'old' },
  { id: 'your-products', icon: 'stop', key: 'bar_cancel', tenant: 'old' },
];

/** The three places that the product exists for, in every state of the page. */
export function BottomBar({ app }: PartProps) {
  const { t } = app.state.translator;
  return (
    <nav class="bottom-bar" aria-label={t('popup_goStraight')}>
      {ENTRIES.map(({ id, icon, key, tenant }) => (
        <span key={key}>
          <LinkAnchor app={app} id={id}>
            <LinkIcon name={icon} /> <strong>{t(key)}</strong>
          </LinkAnchor>
          <span class={`tag ${tenant}`}>{t(`tenant_${tenant}`)}</span>
        </span>
      ))}
    </nav>
  );
}
