import { Icon, Logo } from '../../src/ui/icons.tsx';
import type { PartProps } from './app-state.ts';
import { Menu } from './menu.tsx';
import { openInTab } from './open-in-tab.ts';
import { ExportItems } from '../plan-page/export-items.tsx';

/** Title, 'Open in a tab', and the menu: exports, print, settings. */
export function Header({ app }: PartProps) {
  const { view, translator } = app.state;
  const { t } = translator;
  const toTab = (hash?: string) => void openInTab(app, hash);
  return (
    <header class="top">
      <Logo />
      <h1 class="grow">{t('extension_shortName')}</h1>
      {view === 'popup' && (
        <button
          type="button"
          class="button plain icon"
          aria-label={t('ui_openInTab')}
          onClick={() => toTab()}
        >
          <Icon name="open" />
        </button>
      )}
      <Menu {...menuButton(app)}>
        <ExportItems app={app} />
        <button
          type="button"
          class="button plain"
          onClick={() => {
            if (view === 'tab') print();
            else toTab('#print');
          }}
        >
          {t('popup_print')}
        </button>
        {view === 'popup' && (
          <button type="button" class="button plain" onClick={() => toTab('#settings')}>
            {t('settings_title')}
          </button>
        )}
      </Menu>
    </header>
  );
}

/** In the tab the menu is the way out and says so; the popup has room for three dots only. */
function menuButton({ state: { view, translator } }: PartProps['app']) {
  if (view === 'popup')
    return {
      name: translator.t('popup_more'),
      class: 'button plain icon',
      button: <Icon name="more" />,
    };
  return {
    class: 'button',
    button: (
      <>
        <Icon name="export" />
        {translator.t('export_title')}
        <Icon name="down" size={16} />
      </>
    ),
  };
}
