// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import { fakeBrowser } from '../../../support/fake-browser.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SettingsView } from '../../../../../popup/plan-page/settings/settings-view.tsx';
import { currentPlan } from '../../../../../src/plan/stored/model.ts';
import { readPolicy } from '../../../../../src/policy/read-policy.ts';
import { underPolicy } from '../../../../../src/policy/under-policy.ts';
import { emptyStored } from '../../../support/stored.ts';
import { testApp, type TestApp } from '../app.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../../support/fake-browser.ts')).fakeBrowser,
}));

beforeEach(() => {
  Object.assign(fakeBrowser.permissions, { contains: () => Promise.resolve(false) });
});
afterEach(cleanup);

/** The settings under a policy, as the organisation wrote it. */
function settingsUnder(raw: Record<string, unknown>): TestApp {
  const app = testApp(currentPlan(emptyStored()));
  const policy = readPolicy(raw);
  app.set({ policy, stored: underPolicy(app.state.stored, policy) });
  render(<SettingsView app={app} onClose={() => undefined} />);
  return app;
}

const locks = () => screen.queryAllByText('Set by your organisation');

describe('settings under a policy', () => {
  it('have no word of an organisation where none sets anything', () => {
    settingsUnder({});
    expect(locks()).toHaveLength(0);
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('lock what is set, show its value, and count it', () => {
    settingsUnder({ panelShown: false, language: 'da', oldTenantName: 'Contoso' });
    expect(locks()).toHaveLength(3);
    expect(screen.getByRole('note').textContent).toContain('Your organisation set 3 of these.');
    expect(screen.getByLabelText('Panel')).toMatchObject({ checked: false, disabled: true });
    expect(screen.getByLabelText('Old tenant')).toMatchObject({ value: 'Contoso', disabled: true });
    expect(screen.getByLabelText('New tenant')).toMatchObject({ disabled: false });
  });

  it('have the days on the toolbar on, off once they are turned off, and locked where they are not wanted', () => {
    const app = settingsUnder({});
    const badge = () => screen.getByLabelText('Days on the toolbar button');
    expect(badge()).toMatchObject({ checked: true, disabled: false });
    badge().click();
    expect(app.changes).toEqual([{ type: 'badge', value: false }]);
    cleanup();
    settingsUnder({ reminders: ['notifications'] });
    expect(badge()).toMatchObject({ checked: false, disabled: true });
    expect(locks()).toHaveLength(1);
  });

  it('leave open what the user can change, with the value that stands in', () => {
    settingsUnder({ panelShown: false, userCanChange: ['panelShown'] });
    expect(locks()).toHaveLength(0);
    expect(screen.getByLabelText('Panel')).toMatchObject({ checked: false, disabled: false });
  });

  it('name what could not be used, and link to the help of the organisation', () => {
    settingsUnder({ cloud: 'mars', supportUrl: 'https://help.contoso.example/' });
    expect(screen.getByText('Not used, since the value does not fit: cloud')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Get help from your organisation' })).toHaveProperty(
      'href',
      'https://help.contoso.example/',
    );
  });

  it('offer no file where the organisation keeps the plan here', () => {
    settingsUnder({ exports: ['print'] });
    expect(screen.queryByText('Save')).toBeNull();
  });
});
