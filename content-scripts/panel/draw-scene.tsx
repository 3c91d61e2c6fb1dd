import type { ComponentChildren } from 'preact';
import type { Translator } from '../../src/i18n/translator.ts';
import { Card, type Dispatch } from './card.tsx';
import { Menu } from '../interaction/menu.tsx';
import { Retired, Toast } from './notices.tsx';
import { isReadPage } from './own-cards.ts';
import { Pill } from './pill.tsx';
import { isNarrow, isTiny } from './placement.ts';
import { pageOf, type Scene } from './scene.ts';
import type { PanelState } from './state.ts';

/** All that the panel draws, with the one live region. */
export function drawScene(
  scene: Scene,
  state: PanelState,
  translator: Translator,
  dispatch: Dispatch,
): ComponentChildren {
  const content = contentOf(scene, state, translator, dispatch);
  if (content === null) return null;
  const { status } = state;
  const { t } = translator;
  const said =
    status && t(status.text.key, { ...status.text.values, ...(status.next && { next: t(status.next) }) });
  return (
    <>
      {content}
      {scene.kind !== 'retired' && (
        <div class="ui">
          <div class="unseen" role="status">
            {said}
          </div>
        </div>
      )}
    </>
  );
}

function contentOf(
  scene: Scene,
  state: PanelState,
  translator: Translator,
  dispatch: Dispatch,
): ComponentChildren | null {
  const { data, survey, decided, isUnfolded, showsSources, copied } = state;
  const common = { translator, dispatch };
  switch (scene.kind) {
    case 'none':
    case 'hidden':
      return null;
    case 'retired':
      return <Retired {...common} />;
    case 'toast':
      return <Toast {...common} />;
    case 'pill':
      return data ? (
        <Pill
          {...common}
          pill={data.pill}
          isSmall={isNarrow(survey.viewport)}
          opensTab={isTiny(survey.viewport)}
        />
      ) : null;
    case 'card': {
      const { card, tenant } = scene;
      const menu = menuOf(state, common, tenant !== null);
      const isPrivate = data?.isPrivate ?? false;
      const shown = { card, tenant, isPrivate, isUnfolded, showsSources, decided, copied, menu };
      return <Card {...common} {...shown} />;
    }
  }
}

function menuOf(
  state: PanelState,
  common: { translator: Translator; dispatch: Dispatch },
  knowsTenant: boolean,
): ComponentChildren | null {
  const { data, reading, isMenuOpen } = state;
  if (!data || !isMenuOpen) return null;
  const { hasRows, readsPage, locked, opensSide } = data;
  const rows = hasRows && readsPage && isReadPage(pageOf(state)) ? reading.there : 0;
  return <Menu {...common} {...{ locked, opensSide, rows, knowsTenant }} />;
}
