import type { PanelData } from '../../src/messages/panel-data.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { OFF, SETTINGS, SIDE } from '../../src/ui/later-icon-paths.ts';
import { Picture } from '../../src/ui/picture.tsx';
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

const PATHS: Readonly<Record<MenuEvent, string>> = {
  'side-panel': SIDE,
  move: 'M4 7h11M12 4l3 3l-3 3M16 13H5M8 10l-3 3l3 3',
  'read-again': 'M15 7A6 6 0 1 0 16 11M16 4v3h-3',
  'other-tenant': 'M4 16V5h6v11M10 9h6v7M2 16h16',
  settings: SETTINGS,
  'turn-off': OFF,
};

/** The card's menu. */
export function Menu({ translator: { t }, locked, opensSide, rows, knowsTenant, dispatch }: MenuProps) {
  const item = (type: MenuEvent, label: string) => (
    <button
      type="button"
      role="menuitem"
      class={type}
      tabIndex={-1}
      onClick={trusted(() => dispatch({ type }))}
      onKeyDown={trusted(moveFocus)}
    >
      <Picture path={PATHS[type]} size={16} flips={type === 'side-panel'} />
      {label}
    </button>
  );
  return (
    <div class="menu" role="menu" aria-label={t('ui_more')}>
      {opensSide && item('side-panel', t('ui_openSidePanel'))}
      {!locked.includes('panelCorner') && item('move', t('panel_move'))}
      {rows > 0 && item('read-again', t('ui_readAgain'))}
      {knowsTenant && item('other-tenant', t('panel_otherTenant'))}
      {item('settings', t('ui_settings'))}
      {!locked.includes('panelShown') && (
        <>
          <hr />
          {item('turn-off', t('panel_turnOff'))}
        </>
      )}
    </div>
  );
}
