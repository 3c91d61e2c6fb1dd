// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { testTranslator } from '../../support/translator.ts';

// What a test dispatches is never trusted; that such an event does nothing is tested with a real one, in a browser.
vi.mock('../../../../content-scripts/trusted.ts', () => ({ trusted: (handler: unknown) => handler }));
const { Menu } = await import('../../../../content-scripts/interaction/menu.tsx');

afterEach(cleanup);

describe('Menu', () => {
  it('does not offer what the organisation sets', () => {
    render(
      <Menu
        translator={testTranslator()}
        locked={['panelCorner', 'panelShown']}
        opensSide={false}
        rows={0}
        knowsTenant={false}
        dispatch={vi.fn()}
      />,
    );
    expect(screen.getAllByRole('menuitem').map(({ className }) => className)).toEqual(['settings']);
  });

  it('opens the side panel where it may, moves, reads again, takes the tenant back, opens the settings and turns off', () => {
    const dispatch = vi.fn();
    render(
      <Menu translator={testTranslator()} locked={[]} opensSide rows={12} knowsTenant dispatch={dispatch} />,
    );
    const items = screen.getAllByRole('menuitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Open the side panel',
      'Move to the other corner',
      'Read again',
      'This is another tenant',
      'Settings',
      'Turn off here',
    ]);
    for (const item of items) fireEvent.click(item);
    expect(dispatch.mock.calls.flat()).toEqual(
      ['side-panel', 'move', 'read-again', 'other-tenant', 'settings', 'turn-off'].map((type) => ({ type })),
    );
  });
});
