// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ImportReady } from '../../../../../popup/plan-page/import/import-ready.tsx';
import type { FileReading, NotTaken, ReadRow } from '../../../../../src/inventory/model.ts';
import type { Import } from '../../../../../popup/plan-page/import/use-import.ts';
import { emptyContent } from '../../../../../src/plan/stored/model.ts';
import { testApp } from '../app.ts';

vi.mock('webextension-polyfill', () => ({ default: { tabs: {} } }));
afterEach(cleanup);

const READING: FileReading = {
  ...{ source: 'csv', origin: null, total: 3, notes: [], faults: [], leftOut: [], notTaken: [], counted: 3 },
  rows: [{ subscription: { product: 'E3', purchased: 150 } }, { subscription: { product: 'Visio' } }],
};

function show(more: Partial<FileReading>, tenant: 'old' | 'new' = 'old') {
  const take = vi.fn();
  render(
    <ImportReady
      app={testApp(emptyContent())}
      given={{ take } as unknown as Import}
      tenant={tenant}
      reading={{ ...READING, ...more }}
    />,
  );
  return take;
}

/** A row of a file that lacks a product's name alone. */
function notNamed(place: string, fields: Partial<ReadRow['subscription']>): NotTaken {
  const nameless: ReadRow = { subscription: { product: '', ...fields } };
  return { place, text: '', reason: { key: 'import_noNameReason' }, nameless };
}

describe('before a file is taken', () => {
  it('the button counts what will be taken', () => {
    const take = show({});
    expect(screen.getByText('Nothing is saved yet.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Import 2 rows' }));
    expect(take).toHaveBeenCalledWith(READING, 'old');
  });

  it('columns left out and values not understood are named', () => {
    show({
      leftOut: ['Notes', 'Owner'],
      faults: [{ key: 'import_badCount', values: { line: 4, field: 'Stk' } }],
    });
    expect(screen.getByText('Not read: Notes, Owner.')).toBeTruthy();
    expect(screen.getByText('Line 4: "Stk" can\'t be right. Type it by hand.')).toBeTruthy();
  });

  it('a row that is not taken says why, and may be named or left out', () => {
    const notTaken = [
      notNamed('7', { purchased: 10, assigned: 7 }),
      notNamed('9', {}),
      { place: '11', text: 'Total · 20', reason: { key: 'import_noRow' } },
    ];
    const take = show({ notTaken });
    expect(screen.getByText(/^Row 7 is left out/)).toBeTruthy();
    fireEvent.input(screen.getByRole('textbox', { name: /^Row 7 is left out/ }), {
      target: { value: ' Power BI Pro ' },
    });
    fireEvent.click(screen.getByRole('button', { name: /^Add it Row 7 is left out/ }));
    expect(screen.queryByText(/^Row 7 is left out/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /^Leave out Row 9 is left out/ }));
    expect(screen.queryByText(/^Row 9 is left out/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Import 3 rows' }));
    expect(take.mock.calls[0]?.[0]).toMatchObject({
      rows: [{}, {}, { subscription: { product: 'Power BI Pro', purchased: 10, assigned: 7 } }],
    });
    // A total is no subscription: it is told, and nobody is asked its name.
    expect(screen.getByText(/^Row 11 is left out: Not a subscription/)).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: /^Row 11/ })).toBeNull();
  });

  it('an ambiguous date is asked first', () => {
    const rows = [
      {
        subscription: { product: 'E3', renewsOn: '2027-04-03' },
        raw: { renewsOn: '03/04/2027' },
        unsure: ['renewsOn' as const],
      },
    ];
    const take = show({ rows });
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Import 1 row' });
    expect(button.disabled).toBe(true);
    fireEvent.click(screen.getByLabelText('Month first: 4 Mar 2027'));
    expect(button.disabled).toBe(false);
    fireEvent.click(button);
    expect(take.mock.calls[0]?.[0]).toMatchObject({
      rows: [{ subscription: { product: 'E3', renewsOn: '2027-03-04' } }],
    });
  });
});
