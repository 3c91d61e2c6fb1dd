import { writeFile } from 'node:fs/promises';
import { localDay } from '../src/calendar/local-day.ts';
import { examplePlan } from '../tests/e2e/steps/example-plan.ts';
import { restrictDomain } from '../tests/e2e/steps/keep-off.ts';
import { PolicyFile } from '../tests/e2e/steps/policy-file.ts';
import { store } from '../tests/e2e/steps/stored.ts';
import { addressOf, HOSTS } from '../tests/e2e/steps/visit.ts';
import { launch } from '../tests/e2e/support/launch.ts';
import type { BrowserKind, BrowserUnderTest, Site } from '../tests/e2e/support/types.ts';
import { inLooks } from './screenshots-looks.ts';
import { shootPopupOver } from './screenshots-states.ts';
import { settle } from './settle.ts';

/** The four settings of the design's picture. */
const SET = {
  panelShown: true,
  reminders: ['badge'],
  oldTenantName: 'contoso.onmicrosoft.com',
  newTenantName: 'contosogroup.onmicrosoft.com',
};

/**
 * Writes what an organisation does to the guide: settings that it makes, and a page that it keeps extensions off. A
 * browser reads policies from a folder of the system: where that is not ours to write there are no such pictures.
 */
export async function shootUnderPolicy(kind: BrowserKind, site: Site, folder: string): Promise<void> {
  const policy = new PolicyFile(kind);
  try {
    setPolicy(kind, policy);
  } catch (error) {
    console.warn(`No pictures under a policy: ${error instanceof Error ? error.message : String(error)}`);
    policy.remove();
    return;
  }
  try {
    const browser = await launch(kind, { site, reducedMotion: true, extensionDir: policy.extensionDir });
    try {
      await shoot(browser, folder);
    } finally {
      await browser.close();
    }
  } finally {
    policy.remove();
  }
}

function setPolicy(kind: BrowserKind, policy: PolicyFile): void {
  const { extensionId } = policy;
  if (kind === 'firefox') policy.set(SET);
  else {
    policy.write({
      '3rdparty': { extensions: { [extensionId]: SET } },
      ExtensionSettings: { [extensionId]: { runtime_blocked_hosts: [`*://${HOSTS[0]}`] } },
    });
  }
}

async function shoot(browser: BrowserUnderTest, folder: string): Promise<void> {
  const page = await browser.newPage(addressOf('subscriptions'));
  const lift = browser.kind === 'firefox' ? await restrictDomain(page, HOSTS[0]) : undefined;
  await page.reload();
  await inLooks(browser, folder, async ({ lang, file }) => {
    await store(browser, { type: 'language', value: lang }, ...examplePlan(localDay()));
    const settings = await browser.openExtensionPage('popup/popup.html?view=tab#settings', {
      ...{ width: 880, height: 1090, deviceScaleFactor: 2 },
    });
    // Chromium hands a policy to an extension some time after its install.
    await settings.waitForSelector('.settings-policy');
    await settle(settings, 300);
    await settings.screenshot({ path: file('settings-policy') });
    await settings.close();
    await writeFile(file('popup-kept-off'), await shootPopupOver(browser, page));
  });
  await lift?.();
}
