import { requestSiteAccess } from '../../src/browser/permissions.ts';
import { inPrivateWindow } from '../../src/browser/private-memory.ts';
import { ask } from '../../src/browser/runtime.ts';
import { readDamaged } from '../../src/browser/stored-value.ts';
import type { RefusalReason } from '../../src/messages/own-pages.ts';
import { Icon } from '../../src/ui/icons.tsx';
import type { App } from './app-state.ts';
import { copyText } from './copy-text.ts';
import { PageNotice } from './page-notice.tsx';
import { LaterIcon } from './later-icons.tsx';

/** What stands in the way, each with the way out: at the top, only while it is so. */
export function Notices({ app }: { app: App }) {
  const { siteAccess, trouble, notSaved, notRead, offline, refused } = app.state;
  return (
    <div class="notices">
      {inPrivateWindow() && <PrivateNotice app={app} />}
      {offline && <OfflineNotice app={app} />}
      {!siteAccess && <AccessNotice app={app} />}
      {trouble && <TroubleNotice app={app} trouble={trouble} />}
      {notRead && <NotReadNotice app={app} />}
      {notSaved && <NotSavedNotice app={app} />}
      {refused && <RefusedNotice app={app} reason={refused} />}
      <PageNotice app={app} />
    </div>
  );
}

/** All the time: what is done here ends with the window. */
function PrivateNotice({ app }: { app: App }) {
  const { t } = app.state.translator;
  return (
    <div class="bar">
      <Icon name="info" />
      <p>
        {t('ui_private')} {t('notice_private_hint')}
      </p>
    </div>
  );
}

/** Nothing to do: links stay, and open once the network is back. */
function OfflineNotice({ app }: { app: App }) {
  return (
    <div class="bar">
      <LaterIcon name="offline" />
      <p>{app.state.translator.t('notice_offline')}</p>
    </div>
  );
}

function AccessNotice({ app }: { app: App }) {
  const { t } = app.state.translator;
  const allow = async () => {
    const allowed = await requestSiteAccess();
    app.set({ siteAccess: allowed });
    if (allowed) await ask({ type: 'reach-open-tabs' });
  };
  return (
    <div class="bar warn">
      <Icon name="warning" />
      <strong>{t('notice_access')}</strong>
      <p>{t('notice_access_hint')}</p>
      <div>
        <button type="button" class="button" onClick={() => void allow()}>
          {t('notice_access_allow')}
        </button>
      </div>
    </div>
  );
}

function TroubleNotice({ app, trouble }: { app: App; trouble: 'damaged' | 'newer' }) {
  const { t } = app.state.translator;
  const copy = async () => {
    await copyText(app, await readDamaged());
  };
  return (
    <div class="bar warn">
      <Icon name="warning" />
      <strong>{t(`notice_${trouble}`)}</strong>
      <p>{t(`notice_${trouble}_hint`)}</p>
      <div>
        <button type="button" class="button" onClick={() => void copy()}>
          {t('notice_copyStored')}
        </button>{' '}
        {trouble === 'damaged' && (
          <button type="button" class="button" onClick={() => void ask({ type: 'forget-damaged' })}>
            {t('notice_forgetStored')}
          </button>
        )}
      </div>
    </div>
  );
}

/** A change that was taken back, and why; gone when the user has read it. */
function RefusedNotice({ app, reason }: { app: App; reason: RefusalReason }) {
  const { t } = app.state.translator;
  return (
    <div class="bar bad" role="alert">
      <Icon name="warning" />
      <strong>{t('ui_notSaved')}</strong>
      <p>{t(`refused_${reason.replace('-', '_')}`)}</p>
      <div>
        <button type="button" class="button" onClick={() => app.set({ refused: undefined })}>
          {t('notice_refused_ok')}
        </button>
      </div>
    </div>
  );
}

function NotSavedNotice({ app }: { app: App }) {
  const { t } = app.state.translator;
  return (
    <div class="bar bad" role="alert">
      <Icon name="warning" />
      <strong>{t('ui_notSaved')}</strong>
      <p>{t('notice_notSaved_hint')}</p>
    </div>
  );
}

/** What is shown may be old: the same words as where nothing can be shown. */
function NotReadNotice({ app }: { app: App }) {
  const { t } = app.state.translator;
  return (
    <div class="bar bad" role="alert">
      <Icon name="warning" />
      <strong>{t('start_failed')}</strong>
      <p>{t('start_hint')}</p>
      <div>
        <button type="button" class="button" onClick={() => app.reload()}>
          {t('start_again')}
        </button>
      </div>
    </div>
  );
}
