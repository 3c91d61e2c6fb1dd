// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { OpenFate } from '../../../../popup/shared/fate-question.tsx';
import { emptyContent } from '../../../../src/plan/stored/model.ts';
import { testApp } from '../plan-page/app.ts';

vi.mock('webextension-polyfill', () => ({ default: { tabs: {} } }));
afterEach(cleanup);

it('asks what becomes of the old tenant while that is open, and no more once it is said', () => {
  const app = testApp(emptyContent(), () => view.rerender(<OpenFate app={app} look="questions" />));
  const view = render(<OpenFate app={app} look="questions" />);
  fireEvent.click(screen.getByRole('radio', { name: /^Keep it/ }));
  expect(app.changes).toEqual([{ type: 'fate', value: 'keep' }]);
  // It stays while it is looked at, for the arrow keys go on from the answer.
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Keep it/ }).checked).toBe(true);
  cleanup();
  const answers = { goal: 'new-tenant', oldTenant: 'keep' } as const;
  render(<OpenFate app={testApp({ ...emptyContent(), answers })} look="questions" />);
  expect(screen.queryByRole('radio')).toBeNull();
});
