import { describe, expect, it } from 'vitest';
import { plainCard } from '../../../../src/views/panel/plain-card.ts';
import { cardOf, cornerOf, pageState, sceneOf, showsHints } from '../../../../content-scripts/panel/scene.ts';
import { firstState } from '../../../../content-scripts/panel/state.ts';
import { after, data, DECIDE, from, HOST, routeTo, SURVEY } from '../panel/state.ts';

const DECISION = DECIDE.decision!;
const open = { type: 'open' } as const;
const sent = (effects: ReturnType<typeof after>['effects']) =>
  effects.flatMap((effect) => (effect.do === 'send' ? [effect.change] : []));

describe('card and pill', () => {
  it('opens by hand and keeps that for the site', () => {
    const { state, effects } = after(open);
    expect(sceneOf(state).kind).toBe('card');
    expect(sent(effects)).toEqual([{ type: 'panel-view', host: HOST, view: 'open' }]);
    expect(effects).toContainEqual({ do: 'focus', on: 'panel' });
  });

  it('opens the plan where not even a card has room', () => {
    const tiny = { ...SURVEY, viewport: { ...SURVEY.viewport, width: 320 } };
    const { state, effects } = after({ type: 'looked', survey: tiny, theme: 'light', there: 0 }, open);
    expect(effects).toEqual([{ do: 'open-guide' }]);
    expect(sceneOf(state).kind).toBe('pill');
  });

  it('collapses by Escape last: first the menu, then the options, then the card', () => {
    const unfolded = after(open, { type: 'act', act: { do: 'decide' } }, { type: 'toggle-menu' }).state;
    const once = from(unfolded, { type: 'escape' });
    expect([once.state.isMenuOpen, once.state.isUnfolded]).toEqual([false, true]);
    expect(once.effects).toContainEqual({ do: 'focus', on: 'menu-button' });
    const twice = from(once.state, { type: 'escape' });
    expect([twice.state.isUnfolded, twice.state.visibility.view]).toEqual([false, 'open']);
    const thrice = from(twice.state, { type: 'escape' });
    expect(thrice.state.visibility.view).toBe('pill');
    expect(sent(thrice.effects)).toEqual([{ type: 'panel-view', host: HOST, view: 'pill' }]);
    // Nothing was deleted on the way.
    expect(sent([...once.effects, ...twice.effects])).toEqual([]);
  });

  it('closes until the next visit, and gives the focus back', () => {
    const { state, effects } = after(open, { type: 'close' });
    expect(sceneOf(state).kind).toBe('none');
    expect(effects).toEqual([{ do: 'focus', on: 'page' }]);
    expect(pageState(state).panel).toBe('closed');
    expect(
      pageState(from(state, { type: 'route', route: routeTo('Domains'), takenOver: false }).state).panel,
    ).toBe('closed');
    expect(sceneOf(from(state, { type: 'reopen' }).state).kind).toBe('card');
  });

  it('moves to the other corner, whatever it covers there', () => {
    const { state, effects } = after(open, { type: 'toggle-menu' }, { type: 'move' });
    expect(cornerOf(state)).toBe('start');
    expect(state.visibility.accepted.crowded).toBe(true);
    expect(sent(effects)).toEqual([{ type: 'panel-corner', host: HOST, corner: 'start' }]);
    expect(effects).toContainEqual({ do: 'focus', on: 'menu-button' });
  });

  it('is nothing where the page says nothing, and again on the next page', () => {
    const away = after(open, { type: 'route', route: routeTo('homepage'), takenOver: false }).state;
    expect(sceneOf(away).kind).toBe('none');
    expect(pageState(away)).toEqual({ page: 'other', panel: 'nothing-to-say' });
    expect(sceneOf(from(away, { type: 'show-here' }).state)).toMatchObject({ kind: 'card', card: DECIDE });
  });

  it('hides under a dialog, and so do hints', () => {
    const { state } = after(open, { type: 'route', route: routeTo('subscriptions/:/x'), takenOver: true });
    expect(sceneOf(state).kind).toBe('none');
    expect(showsHints(state)).toBe(false);
  });

  it('gives up when the page wins, and says one line when its extension is gone', () => {
    expect(pageState(after({ type: 'gave-up' }).state).panel).toBe('gave-up');
    expect(sceneOf(after({ type: 'retired' }).state).kind).toBe('retired');
  });

  it('that the key opened gives the focus back when it folds by itself', () => {
    const byKey = after({ type: 'key-command' });
    expect(byKey.effects).toContainEqual({ do: 'focus', on: 'panel' });
    expect(from(byKey.state, { type: 'focus-lost' }).effects).toEqual([{ do: 'focus', on: 'panel' }]);
    const folded = { ...byKey.state, visibility: { ...byKey.state.visibility, view: 'pill' as const } };
    expect(from(folded, { type: 'focus-lost' }).effects).toEqual([{ do: 'focus', on: 'page' }]);
  });

  it('waits with the focus until there is a panel', () => {
    const early = from(firstState(routeTo('subscriptions'), SURVEY), { type: 'key-command' });
    expect(early.effects).toEqual([]);
    const { effects } = from(early.state, { type: 'data', data: data() });
    expect(effects).toContainEqual({ do: 'later', ms: 0, event: { type: 'key-command' } });
  });
});

describe('a decision', () => {
  const unfolded = () => after(open, { type: 'act', act: { do: 'decide' } });
  const chosen = () => from(unfolded().state, { type: 'choose', decision: DECISION, option: 1 });

  it('unfolds its options, with the focus on the first', () => {
    expect(unfolded().state.isUnfolded).toBe(true);
    expect(unfolded().effects).toEqual([{ do: 'look' }, { do: 'focus', on: 'options' }]);
  });

  it('settles at once, and can be taken back for ten seconds', () => {
    const { state, effects } = chosen();
    expect(sent(effects)).toEqual([
      { type: 'choose-option', ids: ['r1', 'r2'], sets: { end: 'keep-and-pay' } },
    ]);
    expect(state.decided).toMatchObject({ title: { key: 'panel_hide' }, canUndo: true });
    expect(effects).toContainEqual({ do: 'later', ms: 10_000, event: { type: 'undo-over' } });
    const undone = from(state, { type: 'undo' });
    expect(sent(undone.effects)).toEqual([{ type: 'undo' }]);
    expect(undone.state.decided).toBeNull();
  });

  it('can be changed afterwards, and not be undone twice', () => {
    const later = from(chosen().state, { type: 'undo-over' }).state;
    expect(sent(from(later, { type: 'undo' }).effects)).toEqual([]);
    expect(from(later, { type: 'change-decision' }).state.isUnfolded).toBe(true);
  });

  it('says what comes next once the plan has followed', () => {
    const next = data({ pill: { text: { key: 'label_swap' }, count: 2, tone: 'soon' } });
    expect(from(chosen().state, { type: 'data', data: next }).state.status).toEqual({
      text: { key: 'ui_decidedNext' },
      next: { key: 'label_swap' },
    });
  });

  it('is let go when it could not be stored', () => {
    const { state } = from(chosen().state, { type: 'not-saved' });
    expect(state.decided).toBeNull();
    expect(state.status?.text.key).toBe('ui_notSaved');
  });

  it('folds when its options become others', () => {
    const other = { ...DECIDE, decision: { ...DECISION, rows: ['r9'] } };
    expect(from(unfolded().state, { type: 'data', data: data() }).state.isUnfolded).toBe(true);
    const { state } = from(unfolded().state, {
      type: 'data',
      data: data({ cards: { subscriptions: other } }),
    });
    expect(state.isUnfolded).toBe(false);
  });
});

describe('turning off', () => {
  it('leaves a toast for ten seconds, by which it can be taken back', () => {
    const off = after(open, { type: 'turn-off' });
    expect(sent(off.effects)).toEqual([{ type: 'panel-shown', value: false }]);
    const stored = from(off.state, { type: 'data', data: data({ shown: false }) }).state;
    expect(sceneOf(stored).kind).toBe('toast');
    const back = from(stored, { type: 'turn-on' });
    expect(sent(back.effects)).toEqual([{ type: 'panel-shown', value: true }]);
    expect(sceneOf(from(stored, { type: 'toast-over' }).state).kind).toBe('none');
    expect(pageState(from(stored, { type: 'toast-over' }).state).panel).toBe('off');
  });
});

describe('reading the page', () => {
  const there = { type: 'looked', survey: SURVEY, theme: 'light', there: 12 } as const;
  const unread = (part = {}) =>
    from(
      {
        ...firstState(routeTo('subscriptions'), SURVEY),
        data: data({ hasRows: false, asksTenant: false, ...part }),
      },
      open,
      there,
    ).state;
  const sentence = (state: ReturnType<typeof unread>) => cardOf(state)?.sentence;
  const labels = (state: ReturnType<typeof unread>) => cardOf(state)?.actions.map(({ label }) => label);

  it('is offered while nothing is known', () => {
    expect(labels(unread())).toEqual([{ key: 'panel_read', values: { count: 12 } }]);
    expect(cardOf(unread())?.foot?.kind).toBe('hint');
    expect(labels({ ...unread(), route: routeTo('Domains') })).toEqual([]);
  });

  it('asks first whose rows they are, and begins with the answer', () => {
    const asked = from(unread({ tenant: null }), { type: 'act', act: { do: 'read' } });
    expect(asked.effects.some(({ do: what }) => what === 'read')).toBe(false);
    expect(sentence(asked.state)).toEqual({ key: 'panel_whichTenant' });
    const told = from(asked.state, { type: 'act', act: { do: 'say-tenant', tenant: 'new' } });
    expect(told.effects).toContainEqual({ do: 'say-tenant', tenant: 'new' });
    const known = from(told.state, { type: 'data', data: data({ hasRows: false, tenant: 'new' }) });
    expect(known.effects).toContainEqual({ do: 'read' });
    expect(known.state.wantsRead).toBe(false);
  });

  it('says how far it is, and takes all by itself', () => {
    const part = from(unread(), { type: 'reading', running: { read: 7, total: 12 } });
    expect(sentence(part.state)).toEqual({ key: 'panel_reading', values: { read: 7, total: 12, count: 7 } });
    expect(cardOf(part.state)?.progress).toBeCloseTo(7 / 12);
    expect(part.effects).toEqual([]);
    const all = from(part.state, { type: 'reading', running: { read: 12, total: 12 } });
    expect(all.effects).toEqual([{ do: 'use-rows' }]);
  });

  it('stops when the user says so, and when the page changes', () => {
    const running = from(unread(), { type: 'reading', running: { read: 7, total: 12 } }).state;
    expect(from(running, { type: 'act', act: { do: 'stop-reading' } }).state.reading.running).toBeNull();
    const moved = from(running, { type: 'route', route: routeTo('Domains'), takenOver: false });
    expect(moved.effects).toContainEqual({ do: 'stop-reading' });
    expect(moved.state.reading.running).toBeNull();
  });

  it.each([
    ['a part', { read: 7, total: 12, notes: [] }, 'panel_scroll', 'read'],
    [
      'rows that a filter may hide',
      { read: 12, total: 12, notes: [{ key: 'import_maybePartial' }] },
      'import_maybePartial',
      'use-rows',
    ],
    [
      'more rows than fit, of a list that may be a part',
      { read: 20_000, total: 30_000, notes: [{ key: 'import_maybePartial' }] },
      'panel_mostRows',
      'use-rows',
    ],
    ['more rows than fit', { read: 20_000, total: 30_000, notes: [] }, 'panel_mostRows', 'use-rows'],
  ])('says of %s what to do, until the user goes on', (_, result, detail, first) => {
    const lastRead = { on: '2026-11-25', source: 'page' as const, new: 0, changed: 0, gone: 0, ...result };
    const { state } = from(unread(), { type: 'data', data: data({ lastRead }) }, { type: 'read' });
    expect(sentence(state)).toMatchObject({
      key: 'panel_rowsRead',
      values: { read: result.read, total: result.total },
    });
    expect(cardOf(state)?.detail).toEqual({ key: detail });
    // Where another reading would bring the same, it is not what is offered first.
    expect(cardOf(state)?.actions[0]).toMatchObject({ look: 'primary', act: { do: first } });
    expect(cardOf(from(state, { type: 'act', act: { do: 'use-rows' } }).state)).toEqual(DECIDE);
  });

  it('says that it failed, and that nothing is lost', () => {
    const { state } = from(unread(), { type: 'read-failed' });
    expect(cardOf(state)).toMatchObject({
      sentence: { key: 'panel_readFailed' },
      detail: { key: 'panel_planUnchanged' },
    });
    expect(from(state, { type: 'act', act: { do: 'read' } }).effects).toContainEqual({ do: 'read' });
  });
});

describe('an unknown tenant', () => {
  const unknown = { ...after(open).state, data: data({ tenant: null }) };

  it('is asked for where subscriptions are listed, not where the page is true of both', () => {
    expect(cardOf(unknown)?.sentence).toEqual({ key: 'panel_whichTenant' });
    expect(cardOf({ ...unknown, route: routeTo('catalog') })?.sentence).toEqual({ key: 'panel_checkName' });
    expect(cardOf({ ...unknown, route: routeTo('Domains') })?.sentence).toEqual({ key: 'panel_leaveDomain' });
  });

  it('is not asked for on the page of a subscription that the plan knows', () => {
    const guid = 'a0000000-0000-0000-0000-000000000001';
    const details = { [guid]: plainCard({ key: 'headline_off' }) };
    const at = {
      ...unknown,
      route: routeTo(`subscriptions/webdirect/${guid}`),
      data: data({ tenant: null, details }),
    };
    expect(cardOf(at)?.sentence).toEqual({ key: 'headline_off' });
    expect(cardOf({ ...at, data: data({ tenant: 'new', details }) })).toBeNull();
  });
});

describe('what a hint could not say in the page', () => {
  it('stands under the card’s sentence', () => {
    const { state } = after(open, { type: 'overflow', text: { key: 'hint_endsToday' } });
    expect(cardOf(state)?.detail).toEqual({ key: 'hint_endsToday' });
  });
});
