import { admx, policyName, ROOT_CATEGORY } from './admx.ts';
import type { ChromiumTarget } from './browsers.ts';
import { keyRows, type KeyRow } from './key-shapes.ts';
import { xml } from './xml.ts';

/** What Windows calls the template once it is taken in. */
const APP = 'TenantTransferGuide';
const POLICY = './Device/Vendor/MSFT/Policy';
/** Between the parts of a list's value. */
const SEPARATOR = '&#xF000;';

/** A custom profile of Intune's as Graph has it: takes the template in, then sets every key by OMA-URI. */
export function intuneProfile(target: ChromiumTarget): Record<string, unknown> {
  const settings = keyRows().map((row) =>
    omaSetting(
      row.key,
      `${POLICY}/Config/${APP}~Policy~${ROOT_CATEGORY}~${target.name}/${policyName(target, row)}`,
      valueOf(row),
    ),
  );
  return {
    '@odata.type': '#microsoft.graph.windows10CustomConfiguration',
    displayName: `Tenant Transfer Guide: ${target.title}`,
    description: 'Example values: change them, and take out every key that is not to be set.',
    omaSettings: [
      omaSetting('ADMX', `${POLICY}/ConfigOperations/ADMXInstall/${APP}/Policy/${APP}Admx`, admx()),
      ...settings,
    ],
  };
}

function omaSetting(displayName: string, omaUri: string, value: string): Record<string, string> {
  return { '@odata.type': '#microsoft.graph.omaSettingString', displayName, omaUri, value };
}

function valueOf({ key, shape, example }: KeyRow): string {
  if (shape.kind === 'switch') return example === true ? '<enabled/>' : '<disabled/>';
  const value = Array.isArray(example)
    ? example.flatMap((word: string, index) => [String(index + 1), word]).join(SEPARATOR)
    : xml(String(example));
  return `<enabled/><data id="${key}" value="${value}"/>`;
}
