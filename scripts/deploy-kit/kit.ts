import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { format } from 'prettier';
import { ROOT } from '../run-command.ts';
import { admx, adml } from './admx.ts';
import { chromiumSettings, chromiumTargets, firefoxSettings, publisher } from './browsers.ts';
import { intuneProfile } from './intune.ts';
import { examplePolicy } from './key-notes.ts';
import { withKeyTable } from './key-table.ts';
import { chromiumProfile, firefoxProfile } from './mobileconfig.ts';
import { powerShell, shell } from './show-policy.ts';

const DOCUMENT = 'docs/deployment.md';
const STYLE = JSON.parse(await readFile(path.join(ROOT, '.prettierrc.json'), 'utf8')) as object;

/** The kit for those who roll the extension out: every file that lists the keys or the ids, with its text. */
export async function deployKit(): Promise<Map<string, string>> {
  const document = withKeyTable(await readFile(path.join(ROOT, DOCUMENT), 'utf8'));
  const { geckoId } = publisher();
  const firefox = {
    policies: {
      ExtensionSettings: firefoxSettings(),
      '3rdparty': { Extensions: { [geckoId]: examplePolicy() } },
    },
  };
  const files = [
    ['deploy/windows/TenantTransferGuide.admx', admx()],
    ['deploy/windows/en-US/TenantTransferGuide.adml', adml()],
    ['deploy/windows/show-policy.ps1', powerShell()],
    ['deploy/show-policy.sh', shell()],
    ['deploy/macos/firefox.mobileconfig', firefoxProfile()],
    ['deploy/firefox/policies.json', await json(firefox)],
    [DOCUMENT, await format(document, { ...STYLE, parser: 'markdown' })],
  ] as const;
  return new Map([...files, ...(await chromiumFiles())]);
}

async function chromiumFiles(): Promise<(readonly [string, string])[]> {
  const files = chromiumTargets().map(async (target) => {
    const { name, id } = target;
    const settings = chromiumSettings(target);
    const managed = { ExtensionSettings: settings, '3rdparty': { extensions: { [id]: examplePolicy() } } };
    return [
      [`deploy/extension-settings/${name}.json`, await json(settings)],
      [`deploy/linux/${name}.json`, await json(managed)],
      [`deploy/intune/${name}.json`, await json(intuneProfile(target))],
      [`deploy/macos/${name}.mobileconfig`, chromiumProfile(target)],
    ] as const;
  });
  return (await Promise.all(files)).flat();
}

function json(value: object): Promise<string> {
  return format(JSON.stringify(value), { ...STYLE, parser: 'json' });
}
