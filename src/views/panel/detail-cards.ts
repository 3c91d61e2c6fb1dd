import type { CommandId } from '../../admin-center/dom/commands.ts';
import type { Outcome, Verb } from '../../guidance/model.ts';
import type { Row } from '../../plan/stored/row.ts';
import type { Item } from '../now/items.ts';
import { headline } from '../now/words.ts';
import type { CardAction, PanelCard } from './card.ts';
import type { CardSource } from './card-source.ts';
import { decideActions, decisionOf, dueOf, nowCard, nowFoot, readThis, showSteps } from './now-card.ts';
import { plainCard } from './plain-card.ts';

/** Of more subscriptions than this the page's own sentence must do: the data travels to every page. */
const MAX_DETAILS = 500;

/** Where a step of one subscription is done on its own page. */
const COMMANDS: Readonly<Partial<Record<Verb, CommandId>>> = {
  cancel: 'cancel-subscription',
  off: 'recurring-billing',
  on: 'recurring-billing',
  reduce: 'remove-licenses',
  move: 'move-to-another-tenant',
};

/** The cards of the old tenant's own subscription pages, by GUID. */
export function detailCards(source: CardSource): Record<string, PanelCard> {
  const { plan, guide, view, readsPage } = source;
  const items = new Map<number, Item>();
  for (const item of view.dated)
    for (const index of item.subscriptions) if (!items.has(index)) items.set(index, item);
  const outcomes = new Map(guide.outcomes.map((outcome) => [outcome.subscription, outcome]));
  const cards: Record<string, PanelCard> = {};
  for (const [index, row] of plan.rows.old.slice(0, MAX_DETAILS).entries()) {
    const { ref } = row;
    const card = ref ? detailCard(source, index, items.get(index), outcomes.get(index)) : null;
    if (ref && card) cards[ref.toLowerCase()] = readsPage && misses(row) ? offeringToRead(card) : card;
  }
  return cards;
}

/** What a subscription's own page tells, and the guide asks for. */
const ON_ITS_PAGE = ['agreement', 'recurringBilling', 'term', 'billing', 'renewsOn', 'purchased'] as const;

/** True while something is open that the page may tell. */
function misses({ subscription, unsure }: Row): boolean {
  return ON_ITS_PAGE.some((field) => subscription[field] === undefined || unsure?.includes(field));
}

/** One link at most: the plan has all steps, only this page has its fields. */
function offeringToRead(card: PanelCard): PanelCard {
  return { ...card, actions: [...card.actions.filter(({ look }) => look !== 'link'), readThis('link')] };
}

function detailCard(
  source: CardSource,
  index: number,
  item: Item | undefined,
  outcome: Outcome | undefined,
): PanelCard | null {
  const { view, wording } = source;
  if (item && item === view.now && item.subscriptions.length === 1) return nowOfOne(source, item, outcome);
  if (!item) return outcome?.detail ? aboutOne(source, outcome.detail.text, null) : null;
  const alone: Item = { ...item, subscriptions: [index] };
  // A group is decided as one, here too: its question names all of them.
  const decision = decisionOf(source, item);
  const sentence = decision ? headline(item, wording) : sentenceOf(source, alone, outcome);
  return {
    ...aboutOne(source, sentence, item),
    actions: decision ? decideActions(source, item, 'subscription-detail') : ownActions(source, item),
    decision,
  };
}

/** The subscription is what the plan's Now is about: then the last line is the next date. */
function nowOfOne(source: CardSource, item: Item, outcome: Outcome | undefined): PanelCard | null {
  const card = nowCard(source, 'subscription-detail');
  if (!card || card.decision) return card;
  return { ...card, sentence: sentenceOf(source, item, outcome), actions: ownActions(source, item) };
}

function aboutOne(source: CardSource, sentence: PanelCard['sentence'], item: Item | null): PanelCard {
  return {
    ...plainCard(sentence),
    label: 'subscription',
    due: item && dueOf(source, item),
    actions: [showSteps('primary')],
    foot: nowFoot(source),
  };
}

/** What matters on its page; of a partner's, who alone can stop it [C-13]. */
function sentenceOf(
  { wording }: CardSource,
  item: Item,
  outcome: Outcome | undefined,
): PanelCard['sentence'] {
  const [index = -1] = item.subscriptions;
  if (item.verb === 'ask') {
    return { key: 'panel_onlyPartner', values: { product: wording.products[index] ?? '' } };
  }
  return outcome?.detail?.text ?? headline(item, wording);
}

function ownActions({ partnerMessage }: CardSource, { verb }: Item): CardAction[] {
  const command = COMMANDS[verb];
  if (verb === 'ask' && partnerMessage) {
    const label = { key: 'panel_copyMessage' };
    return [{ label, look: 'primary', act: { do: 'copy', text: partnerMessage } }, showSteps('link')];
  }
  if (!command) return [showSteps('primary')];
  const label = { key: 'panel_showCommand' };
  return [{ label, look: 'primary', act: { do: 'show-command', command } }, showSteps('link')];
}
