import type { PanelCard } from './card.ts';

/** A card with nothing but its sentence. */
export function plainCard(sentence: PanelCard['sentence']): PanelCard {
  return {
    label: null,
    due: null,
    sentence,
    detail: null,
    list: null,
    progress: null,
    actions: [],
    decision: null,
    foot: null,
  };
}
