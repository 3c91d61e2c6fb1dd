// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, it } from 'vitest';
import { Tabs } from '../../../../popup/plan-page/tabs.tsx';

afterEach(cleanup);

const IDS = ['plan', 'subscriptions', 'answers'] as const;

function Example() {
  const [shown, show] = useState<(typeof IDS)[number]>('plan');
  return (
    <Tabs name="view" label="Views" tabs={IDS.map((id) => ({ id, label: id }))} shown={shown} onShow={show} />
  );
}

it('one tab is in the order of Tab, and arrow keys, Home and End show the others', () => {
  render(<Example />);
  const stops = () => screen.getAllByRole('tab').map(({ tabIndex }) => tabIndex);
  expect(stops()).toEqual([0, -1, -1]);
  screen.getByRole('tab', { name: 'plan' }).focus();
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  const shown = () => screen.getByRole('tab', { selected: true }).textContent;
  press('ArrowRight');
  expect([shown(), document.activeElement?.textContent]).toEqual(['subscriptions', 'subscriptions']);
  press('End');
  expect(shown()).toBe('answers');
  press('ArrowRight');
  expect(shown()).toBe('plan');
  press('ArrowLeft');
  press('Home');
  expect([shown(), stops()]).toEqual(['plan', [0, -1, -1]]);
});
