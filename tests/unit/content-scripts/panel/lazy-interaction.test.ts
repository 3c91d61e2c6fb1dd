// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LazyInteraction } from '../../../../content-scripts/panel/lazy-interaction.ts';
import { firstState, type PanelEvent } from '../../../../content-scripts/panel/state.ts';
import { routeTo, SURVEY } from './state.ts';

const { isAlive } = vi.hoisted(() => ({ isAlive: vi.fn(() => true) }));
vi.mock('../../../../src/browser/runtime.ts', () => ({ isAlive, ask: vi.fn() }));

const tell = vi.fn<(event: PanelEvent) => void>();
const lost = vi.fn();
let root: HTMLElement;

function create(): LazyInteraction {
  root = document.createElement('div');
  const hints = { reveal: () => false };
  const link = { send: () => Promise.resolve() };
  const state = () => firstState(routeTo('subscriptions'), SURVEY);
  return new LazyInteraction({ state, tell, link, root, hints, store: vi.fn() }, lost);
}

beforeEach(() => {
  vi.clearAllMocks();
  isAlive.mockReturnValue(true);
});

describe('LazyInteraction', () => {
  it('comes with the first act, and then tells what waited, in turn', async () => {
    const lazy = create();
    lazy.wait({ type: 'open' });
    lazy.wait({ type: 'toggle-menu' });
    expect(tell).not.toHaveBeenCalled();
    await lazy.bring();
    expect(tell.mock.calls).toEqual([[{ type: 'open' }], [{ type: 'toggle-menu' }]]);
    expect(lazy.now?.parts.Menu).toBeTypeOf('function');
  });

  it.each(['pointerover', 'pointerdown', 'focusin'])('comes with the first %s', async (type) => {
    const lazy = create();
    root.dispatchEvent(new Event(type));
    await vi.waitFor(() => expect(lazy.now).toBeDefined());
  });

  it('does not come where the extension is gone, and says so', async () => {
    isAlive.mockReturnValue(false);
    const lazy = create();
    lazy.wait({ type: 'open' });
    await lazy.bring();
    expect(lost).toHaveBeenCalledTimes(1);
    expect(tell).not.toHaveBeenCalled();
    expect(lazy.now).toBeUndefined();
  });
});
