import { createHash } from 'node:crypto';
import { chromiumSettings, firefoxSettings, publisher, type ChromiumTarget } from './browsers.ts';
import { examplePolicy } from './key-notes.ts';
import { xml } from './xml.ts';

const IDENTIFIER = 'tenant-transfer-guide';

/**
 * A profile for macOS. A Chromium browser reads an extension's policy from a preference domain of the extension's own
 * there, never from `3rdparty`.
 */
export function chromiumProfile(target: ChromiumTarget): string {
  const { domain, id, name, title } = target;
  return profile(name, title, [
    [domain, { ExtensionSettings: chromiumSettings(target) }],
    [`${domain}.extensions.${id}`, examplePolicy()],
  ]);
}

/** The profile for Firefox, which reads all of its policies in one domain. */
export function firefoxProfile(): string {
  const { geckoId } = publisher();
  const policies = {
    EnterprisePoliciesEnabled: true,
    ExtensionSettings: firefoxSettings(),
    '3rdparty': { Extensions: { [geckoId]: examplePolicy() } },
  };
  return profile('firefox', 'Firefox', [['org.mozilla.firefox', policies]]);
}

function profile(name: string, title: string, payloads: readonly (readonly [string, object])[]): string {
  const content = payloads.map(([type, values]) => ({
    PayloadType: type,
    PayloadVersion: 1,
    PayloadIdentifier: `${IDENTIFIER}.${name}.${type}`,
    PayloadUUID: uuid(`${name} ${type}`),
    ...values,
  }));
  const whole = {
    PayloadType: 'Configuration',
    PayloadVersion: 1,
    PayloadIdentifier: `${IDENTIFIER}.${name}`,
    PayloadUUID: uuid(name),
    PayloadDisplayName: `Tenant Transfer Guide: ${title}`,
    PayloadScope: 'System',
    PayloadContent: content,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${plist(whole, '')}
</plist>
`;
}

/** The same for the same name: the kit is the same bytes wherever it is written. */
function uuid(name: string): string {
  const hex = createHash('sha256').update(`${IDENTIFIER} ${name}`).digest('hex').toUpperCase();
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `A${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

function plist(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return `${indent}<array>\n${value.map((item) => plist(item, inner)).join('\n')}\n${indent}</array>`;
  }
  switch (typeof value) {
    case 'boolean':
      return `${indent}<${String(value)} />`;
    case 'number':
      return `${indent}<integer>${value}</integer>`;
    case 'string':
      return `${indent}<string>${xml(value)}</string>`;
    default:
      return `${indent}<dict>\n${entries(value as object, inner)}\n${indent}</dict>`;
  }
}

function entries(value: object, indent: string): string {
  return Object.entries(value)
    .map(([key, item]) => `${indent}<key>${xml(key)}</key>\n${plist(item, indent)}`)
    .join('\n');
}
