import { hasSidePanel } from '../../src/browser/side-panel.ts';
import { Icon } from '../../src/ui/icons.tsx';
import { Logo } from '../../src/ui/picture.tsx';
import { isBegun } from '../../src/plan/stored/model.ts';
import type { PartProps } from '../shared/app-state.ts';
import { Menu } from '../shared/menu.tsx';
import { openInTab } from '../shared/open-in-tab.ts';
import { toSidePanel } from '../shared/to-side-panel.ts';
import { MoreItems } from './more-items.tsx';
import { PlanSwitcher } from './plan-switcher.tsx';

/** The plan's name with the others behind it, the side panel, the tab, and more. */
export function CompactHeader({ app }: PartProps) {
  const { view, translator, stored } = app.state;
  const { t } = translator;
  const hasPlan = stored.plans.length > 1 || stored.plans.some(isBegun);
  return (
    <header class="top">
      <Logo />
      {hasPlan ? <PlanSwitcher app={app} /> : <h1 class="grow">{t('extension_shortName')}</h1>}
      {view === 'popup' && hasSidePanel() && <SidePanelButton label={t('ui_openSidePanel')} />}
      <button
        type="button"
        class="button plain icon"
        aria-label={t('ui_openInTab')}
        title={t('ui_openInTab')}
        onClick={() => void openInTab(app)}
      >
        <Icon name="open" />
      </button>
      <Menu name={t('ui_more')} class="button plain icon" button={<Icon name="more" />}>
        <MoreItems app={app} />
      </Menu>
    </header>
  );
}

function SidePanelButton({ label }: { label: string }) {
  return (
    <button
      type="button"
      class="button plain icon open-side"
      aria-label={label}
      title={label}
      onClick={toSidePanel}
    >
      <Icon name="side" />
    </button>
  );
}
