import type { PanelData } from '../../src/messages/panel-data.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { Icon, type IconName } from '../icons.tsx';
import { trusted } from '../trusted.ts';
import type { Dispatch } from '../panel/card.tsx';
import { moveFocus } from './options.tsx';
import type { PanelEvent } from '../panel/state.ts';

interface MenuProps {
  translator: Translator;
  /** What the organisation sets is not offered. */
  locked: PanelData['locked'];
  opensSide: PanelData['opensSide'];
  /** Rows that could be read again, 0 where there are none. */
  rows: number;
  /** The tenant was said, so it can be taken back. */
  knowsTenant: boolean;
  dispatch: Dispatch;
}

type MenuEvent = Extract<
  PanelEvent['type'],
  'side-panel' | 'move' | 'settings' | 'turn-off' | 'read-again' | 'other-tenant'
>;

/** The card's menu. */
export function Menu({ translator: { t }, locked, opensSide, rows, knowsTenant, dispatch }: MenuProps) {
  const item = (type: MenuEvent, icon: IconName, label: string) => (
    <button
      type="button"
      role="menuitem"
      class={type}
      tabIndex={-1}
      onClick={trusted(() => dispatch({ type }))}
      onKeyDown={trusted(moveFocus)}
    >
      <Icon name={icon} />
      {label}
    </button>
  );
  return (
    <div class="menu" role="menu" aria-label={t('ui_more')}>
      {opensSide && item('side-panel', 'side', t('ui_openSidePanel'))}
      {!locked.includes('panelCorner') && item('move', 'move', t('panel_move'))}
      {rows > 0 && item('read-again', 'refresh', t('ui_readAgain'))}
      {knowsTenant && item('other-tenant', 'tenant', t('panel_otherTenant'))}
      {item('settings', 'settings', t('ui_settings'))}
      {!locked.includes('panelShown') && (
        <>
          <hr />
          {item('turn-off', 'off', t('panel_turnOff'))}
        </>
      )}
    </div>
  );
}
