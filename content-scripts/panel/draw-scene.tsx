import type { ComponentChildren } from 'preact';
import type { Translator } from '../../src/i18n/translator.ts';
import type { Interaction } from '../interaction/interaction.ts';
import { Card, type Dispatch, type Unfolded } from './card.tsx';
import { isReadPage } from './own-cards.ts';
import { Pill } from './pill.tsx';
import { isNarrow, isTiny } from './placement.ts';
import { Retired } from './retired.tsx';
import { pageOf, type Scene } from './scene.ts';
import type { PanelState } from './state.ts';

/** What a drawing is made of beside its scene. */
interface Drawing {
  state: PanelState;
  translator: Translator;
  dispatch: Dispatch;
  /** What only a person's act opens; undefined until there was one. */
  parts: Interaction['parts'] | undefined;
}

/** All that the panel draws, with the one live region. */
export function drawScene(scene: Scene, drawing: Drawing): ComponentChildren {
  const content = contentOf(scene, drawing);
  if (content === null) return null;
  const { state, translator } = drawing;
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

function contentOf(scene: Scene, drawing: Drawing): ComponentChildren | null {
  const { state, translator, dispatch, parts } = drawing;
  const { data, survey } = state;
  const common = { translator, dispatch };
  switch (scene.kind) {
    case 'none':
    case 'hidden':
      return null;
    case 'retired':
      return <Retired {...common} />;
    case 'toast':
      return parts ? <parts.Toast {...common} /> : null;
    case 'pill':
      return data ? (
        <Pill
          {...common}
          pill={data.pill}
          isSmall={isNarrow(survey.viewport)}
          opensTab={isTiny(survey.viewport)}
        />
      ) : null;
    case 'card':
      return <OpenCard scene={scene} drawing={drawing} />;
  }
}

function OpenCard({ scene, drawing }: { scene: Scene & { kind: 'card' }; drawing: Drawing }) {
  const { state, translator, dispatch, parts } = drawing;
  const { data, copied } = state;
  const { card, tenant } = scene;
  const common = { translator, dispatch };
  const decided = state.decided && parts && <parts.DecidedFoot {...common} decided={state.decided} />;
  const opened = { menu: menuOf(drawing, tenant !== null), unfolded: unfoldedOf(scene, drawing), decided };
  const isPrivate = data?.isPrivate ?? false;
  return <Card {...common} {...{ card, tenant, isPrivate, copied }} {...opened} />;
}

function unfoldedOf(
  { card }: Scene & { kind: 'card' },
  { state, translator, dispatch, parts }: Drawing,
): Unfolded | null {
  const { isUnfolded, showsSources, decided } = state;
  const decision = isUnfolded ? (decided?.decision ?? card.decision) : null;
  if (!decision || !parts) return null;
  const common = { translator, dispatch, showsSources };
  return {
    sources: decision.citations.length > 0 && <parts.SourcesButton {...common} />,
    options: <parts.Options {...common} decision={decision} />,
  };
}

function menuOf(
  { state, translator, dispatch, parts }: Drawing,
  knowsTenant: boolean,
): ComponentChildren | null {
  const { data, reading, isMenuOpen } = state;
  if (!data || !isMenuOpen || !parts) return null;
  const { hasRows, readsPage, locked, opensSide } = data;
  const rows = hasRows && readsPage && isReadPage(pageOf(state)) ? reading.there : 0;
  return <parts.Menu {...{ translator, dispatch, locked, opensSide, rows, knowsTenant }} />;
}
