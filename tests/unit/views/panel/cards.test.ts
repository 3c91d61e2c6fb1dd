import { describe, expect, it } from 'vitest';
import { KNOWN_PAGES } from '../../../../src/admin-center/pages.ts';
import type { PanelCard } from '../../../../src/views/panel/card.ts';
import { pageCards, pillWords } from '../../../../src/views/panel/cards.ts';
import { detailCards } from '../../../../src/views/panel/detail-cards.ts';
import { emptyContent } from '../../../../src/plan/stored/model.ts';
import { row } from '../../support/rows.ts';
import { testTranslator } from '../../support/translator.ts';
import { COPILOT, POWER_BI, PREMIUM, source, step, STEPS, TODAY } from './source.ts';

const { t } = testTranslator('en', TODAY);

/** A card as it is read. */
function said(card: PanelCard | undefined) {
  if (!card) return undefined;
  const { label, due, sentence, actions, foot } = card;
  return {
    label,
    due: due && [t(due.text), due.left && t(due.left), due.tone],
    sentence: t(sentence),
    actions: actions.map((action) => `${action.look}: ${t(action.label)}`),
    foot: foot && [foot.kind, foot.on, t(foot.text)],
  };
}

const cards = (given: Parameters<typeof source>[0] = {}) => pageCards(source(given), KNOWN_PAGES);
const NOW_FOOT = ['now', '2026-11-26', 'Copilot and Visio Plan 2: decide'];

describe('the card of a page', () => {
  it('in the old tenant is the plan’s Now, with the next date under it', () => {
    expect(said(cards().subscriptions)).toEqual({
      label: 'now',
      due: ['Decide by 26 Nov', 'tomorrow', 'soon'],
      sentence: 'Copilot and Visio Plan 2: decide',
      actions: ['primary: Decide', 'link: Show in the list'],
      foot: ['date', '2027-01-13', 'Business Premium: turn off'],
    });
    expect(cards().subscriptions?.foot?.all).toBe(3);
  });

  it('has the options of the decision, at most four, and our advice on one', () => {
    const decision = cards().subscriptions?.decision;
    expect(decision?.rows).toEqual(['r1', 'r2']);
    expect(decision?.options.map(({ id, isAdvice }) => [id, isAdvice])).toEqual([
      ['cancel-now', false],
      ['swap-to-monthly', true],
      ['keep-and-pay', false],
    ]);
  });

  it('of a step leads to its rows, or to its page in this tenant, never to the other tenant', () => {
    const off = STEPS.filter(({ id }) => id === 'turn-off-recurring-billing').map((one) => ({
      ...one,
      due: '2026-11-28',
      parts: [{ subscription: 2, due: '2026-11-28', missed: false }],
    }));
    const given = { steps: off, conflicts: [] };
    expect(said(cards(given).subscriptions)?.actions).toEqual([
      'primary: Show in the list',
      'link: Mark as done',
    ]);
    expect(said(cards(given).licenses)?.actions).toEqual([
      'primary: Open Your products',
      'link: Mark as done',
    ]);
    const buy = step('buy-licences', { verb: 'buy', tenant: 'new', link: 'marketplace', due: '2026-11-28' });
    for (const page of ['subscriptions', 'licenses', 'subscription-detail'] as const) {
      expect(said(cards({ steps: [buy], conflicts: [] })[page])).toMatchObject({
        sentence: 'This is the old tenant.',
        actions: ['primary: Copy the link', 'link: Hide'],
      });
    }
  });

  it('in the new tenant is what is still to buy, with a list to copy', () => {
    const card = cards({ tenant: 'new' }).subscriptions;
    expect(said(card)).toEqual({
      label: null,
      due: null,
      sentence: 'Still to buy: 4 products, 202 seats',
      actions: ['primary: Open Marketplace', 'link: Copy the list'],
      foot: NOW_FOOT,
    });
    expect(card?.list?.lines[0]).toEqual({ product: 'Business Premium', seats: 148 });
    expect(card?.actions[0]?.act).toEqual({ do: 'go', hash: '#/catalog' });
    expect(card?.actions[1]?.act).toMatchObject({
      do: 'copy',
      text: '148 × Microsoft 365 Business Premium\n29 × Power BI Pro\n18 × Microsoft 365 Copilot\n7 × Visio Plan 2\n',
    });
  });

  it('counts what is bought: a part of it, then all', () => {
    const { rows } = source().plan;
    const bought = (seats: number) => ({
      rows: {
        old: rows.old.slice(2, 3),
        new: [row('n1', { product: 'Microsoft 365 Business Premium', purchased: seats })],
      },
    });
    expect(said(cards({ tenant: 'new', plan: bought(100) }).licenses)?.sentence).toBe(
      'Still to buy: 1 product, seats: 48',
    );
    const nothingElse = { steps: [], conflicts: [] };
    expect(said(cards({ tenant: 'new', plan: bought(148), ...nothingElse }).licenses)?.sentence).toBe(
      'All products are bought.',
    );
  });

  it('says in the new tenant that the step is for the old one, once nothing is left to buy', () => {
    const plan = { rows: { old: [], new: [] } };
    for (const page of ['subscriptions', 'licenses', 'subscription-detail'] as const) {
      expect(said(cards({ tenant: 'new', plan })[page])).toMatchObject({
        sentence: 'This is the new tenant.',
        actions: ['primary: Copy the link', 'link: Hide'],
      });
    }
    // While something is to be bought here, only where the commands of a subscription are at hand.
    const left = cards({ tenant: 'new' });
    expect(said(left['subscription-detail'])?.sentence).toBe('This is the new tenant.');
    expect(said(left.licenses)?.sentence).toBe('Still to buy: 4 products, 202 seats');
  });

  it('warns on Marketplace: in the old tenant of the tenant, elsewhere of the name', () => {
    expect(said(cards().marketplace)?.sentence).toBe('This is the old tenant.');
    expect(cards().marketplace?.actions[0]?.act).toMatchObject({
      do: 'copy',
      text: 'https://admin.cloud.microsoft/#/catalog'.replace('/#', '/?#'),
    });
    for (const tenant of ['new', null] as const) {
      expect(said(cards({ tenant }).marketplace)).toMatchObject({
        sentence: 'Check the organisation name before you pay.',
        actions: ['primary: Copy the list'],
      });
    }
  });

  it('lets a swap buy its monthly licences in the old tenant', () => {
    const swap = step('swap-to-monthly', {
      verb: 'swap',
      parts: [{ subscription: 0, due: '2026-11-26', missed: false }],
    });
    expect(said(cards({ steps: [swap] }).marketplace)?.sentence).toBe(
      'Check the organisation name before you pay.',
    );
  });

  it('names the page’s own domain only', () => {
    const plan = { tenants: { old: { org: 'contoso.com' }, new: { org: 'fabrikam.com' } } };
    expect(said(cards({ plan }).domains)?.sentence).toBe(
      'Leave contoso.com here until the mailboxes are migrated.',
    );
    expect(JSON.stringify(cards({ plan, tenant: 'new' }).domains)).not.toMatch(/contoso|fabrikam/);
  });

  it('says the page’s sentence before anything is known', () => {
    const plan = { ...emptyContent(), undo: [] };
    const first = cards({ plan, steps: [], conflicts: [], outcomes: [] });
    expect(said(first.subscriptions)).toMatchObject({
      sentence: "Don't cancel yet. Access stops the day a subscription ends.",
      foot: null,
    });
    expect(Object.keys(first)).toHaveLength(KNOWN_PAGES.length);
  });

  it('is calm where nothing presses, and says when all is done', () => {
    const calm = STEPS.slice(1);
    expect(said(cards({ steps: calm, conflicts: [] }).subscriptions)?.due).toEqual([
      'Nothing due before 13 Jan',
      null,
      'calm',
    ]);
    const ticks = STEPS.map(({ id }) => ({ step: id, row: null, on: TODAY }));
    expect(said(cards({ plan: { ticks } }).subscriptions)).toMatchObject({
      sentence: 'Plan done. The old tenant is still needed.',
      actions: ['primary: Export the plan'],
    });
  });

  it('says what was missed', () => {
    const missed = step('decide-end', {
      verb: 'decide',
      due: '2026-11-24',
      parts: [{ subscription: 0, due: '2026-11-24', missed: true }],
    });
    expect(said(cards({ steps: [missed] }).subscriptions)?.due).toEqual(['Missed: 24 Nov', null, 'missed']);
  });
});

describe('the card of a subscription’s own page', () => {
  const own = () => detailCards(source());

  it('is its own step, with the way to the command, and the plan’s Now under it', () => {
    expect(said(own()[PREMIUM])).toEqual({
      label: 'subscription',
      due: ['Off by 13 Jan', '49 days', 'later'],
      sentence: 'Turn off recurring billing for Business Premium',
      actions: ['primary: Show the command', 'link: Read this subscription'],
      foot: NOW_FOOT,
    });
  });

  it('of a partner’s copies the message', () => {
    expect(said(own()[POWER_BI])).toMatchObject({
      sentence: 'Only your partner can stop Power BI Pro.',
      actions: ['primary: Copy the message', 'link: Read this subscription'],
    });
  });

  it('is the decision of its group', () => {
    expect(said(own()[COPILOT])).toMatchObject({
      label: 'subscription',
      actions: ['primary: Decide', 'link: Read this subscription'],
    });
    expect(own()[COPILOT]?.decision?.rows).toEqual(['r1', 'r2']);
  });
});

describe('the pill', () => {
  it('says Now’s day, and counts the rows to act on', () => {
    expect(pillWords(source())).toEqual({
      text: { key: 'label_decide', values: { day: { day: '2026-11-26' } } },
      count: 2,
      tone: 'soon',
    });
  });

  it('has its name alone while nothing presses', () => {
    expect(pillWords(source({ steps: STEPS.slice(1), conflicts: [] }))).toMatchObject({
      text: null,
      count: 0,
    });
  });
});
