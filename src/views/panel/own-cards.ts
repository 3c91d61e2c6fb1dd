import type { Text } from '../../guidance/model.ts';
import type { CardAct, CardAction, PanelCard } from './card.ts';
import { plainCard } from './plain-card.ts';

/**
 * The cards of the page's own affairs. They are made here and only filled in there: in `sentence` and labels the
 * page's script puts `{read}`, `{total}` and `{count}`.
 */
export interface OwnCards {
  /** Whose subscriptions are these? */
  ask: PanelCard;
  /** While the table is read. */
  reading: PanelCard;
  /** What a reading left open: a part, or rows that a filter may hide. */
  result: PanelCard;
  /** What to do with a result that another reading would only repeat: all rows of the page, or as many as are taken. */
  whole: Pick<PanelCard, 'actions'>;
  failed: PanelCard;
  /** What offers to read the page, and the last line with it. */
  read: Pick<PanelCard, 'actions' | 'foot'>;
}

/** The cards, whatever the plan says; of a new tenant's page the offer to read has a link beside it. */
export function ownCards(isNew: boolean): OwnCards {
  return {
    ask: card('panel_whichTenant', null, [
      action('plain', 'tenant_old', { do: 'say-tenant', tenant: 'old' }),
      action('plain', 'tenant_new', { do: 'say-tenant', tenant: 'new' }),
      action('link', 'panel_neither', { do: 'close' }),
    ]),
    reading: card('panel_reading', 'panel_scroll', [
      action('plain', 'panel_useThese', { do: 'use-rows' }),
      action('link', 'ui_stop', { do: 'stop-reading' }),
    ]),
    result: card('panel_rowsRead', 'panel_scroll', [
      action('primary', 'ui_readAgain', { do: 'read' }),
      action('plain', 'panel_useThese', { do: 'use-rows' }),
    ]),
    whole: {
      actions: [
        action('primary', 'panel_useThese', { do: 'use-rows' }),
        action('plain', 'ui_readAgain', { do: 'read' }),
      ],
    },
    failed: card('panel_readFailed', 'panel_planUnchanged', [
      action('primary', 'ui_readAgain', { do: 'read' }),
      action('link', 'rows_importFile', { do: 'show-steps' }),
    ]),
    read: {
      actions: [action('primary', isNew ? 'panel_readRows' : 'panel_read', { do: 'read' })],
      foot: { kind: 'hint', on: null, text: { key: 'panel_readNext' }, all: null },
    },
  };
}

function card(key: string, detail: string | null, actions: readonly CardAction[]): PanelCard {
  return { ...plainCard({ key }), detail: detail === null ? null : textOf(detail), actions };
}

function action(look: CardAction['look'], key: string, act: CardAct): CardAction {
  return { look, label: textOf(key), act };
}

function textOf(key: string): Text {
  return { key };
}
