// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EndSelect } from '../../../../../popup/plan-page/subscriptions/end-select.tsx';
import type { EndChoice } from '../../../../../src/views/end-choices.ts';
import { testTranslator } from '../../../support/translator.ts';

afterEach(cleanup);

const CHOICES: EndChoice[] = [
  {
    end: 'cancel-now',
    title: { key: 'end_cancelNow' },
    consequence: { key: 'then_cancelNow' },
    isAdvised: true,
    isChosen: false,
  },
  {
    end: 'end-at-term',
    title: { key: 'end_endAtTerm' },
    consequence: null,
    isAdvised: false,
    isChosen: true,
  },
  {
    end: 'stays',
    title: { key: 'end_stays' },
    consequence: { key: 'then_stays' },
    isAdvised: false,
    isChosen: false,
  },
];

function show(onChoose = vi.fn()) {
  render(
    <EndSelect
      label="Old subscription of E3"
      text="Cancel or keep?"
      asks
      choices={() => CHOICES}
      translator={testTranslator()}
      onChoose={onChoose}
    />,
  );
  return {
    onChoose,
    button: screen.getByRole('button', { name: 'Old subscription of E3: Cancel or keep?' }),
  };
}

const focused = () => document.activeElement?.querySelector('strong')?.textContent;
const press = (key: string) => {
  if (document.activeElement) fireEvent.keyDown(document.activeElement, { key });
};

describe('the choices of an old subscription', () => {
  it('each say what follows, with our advice on one', () => {
    const { button } = show();
    expect(screen.queryByRole('listbox')).toBeNull();
    fireEvent.click(button);
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Cancel nowOur advicePeople lose it that day. Part refund',
      'End at term',
      'StaysNot part of the move',
    ]);
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('End at term');
  });

  it('open at what is chosen, are gone through by keys, and settle at once', () => {
    const { button, onChoose } = show();
    button.focus();
    press('ArrowDown');
    expect(focused()).toBe('End at term');
    press('ArrowDown');
    expect(focused()).toBe('Stays');
    press('ArrowDown');
    expect(focused()).toBe('Cancel now');
    press('End');
    expect(focused()).toBe('Stays');
    press('Home');
    press('Enter');
    expect(onChoose).toHaveBeenCalledWith('cancel-now');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('Escape closes them and changes nothing', () => {
    const { button, onChoose } = show();
    fireEvent.click(button);
    press('Escape');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(document.activeElement).toBe(button);
    expect(onChoose).not.toHaveBeenCalled();
  });
});
