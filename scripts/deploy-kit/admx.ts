import { chromiumTargets, registryKey, type ChromiumTarget } from './browsers.ts';
import { keyRows, type KeyRow } from './key-shapes.ts';
import { xml } from './xml.ts';

const NAMESPACES =
  'xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"';

/** The category that holds both browsers'. */
export const ROOT_CATEGORY = 'TenantTransferGuide';

/** The name of a key's policy in the template. */
export function policyName(target: ChromiumTarget, { key }: KeyRow): string {
  return `${target.name}_${key}`;
}

/** The template for Group Policy: each key once for Chrome and once for Edge. */
export function admx(): string {
  const targets = chromiumTargets();
  const policies = targets.flatMap((target) => keyRows().map((row) => policy(target, row)));
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions ${NAMESPACES} revision="1.0" schemaVersion="1.0">
  <policyNamespaces>
    <target prefix="ttg" namespace="TenantTransferGuide.Policies" />
  </policyNamespaces>
  <resources minRequiredRevision="1.0" />
  <supportedOn>
    <definitions>
      <definition name="SUPPORTED" displayName="$(string.SUPPORTED)" />
    </definitions>
  </supportedOn>
  <categories>
    <category name="${ROOT_CATEGORY}" displayName="$(string.${ROOT_CATEGORY})" />
${targets.map(category).join('\n')}
  </categories>
  <policies>
${policies.join('\n')}
  </policies>
</policyDefinitions>
`;
}

function category({ name }: ChromiumTarget): string {
  return `    <category name="${name}" displayName="$(string.${name})">
      <parentCategory ref="${ROOT_CATEGORY}" />
    </category>`;
}

function policy(target: ChromiumTarget, row: KeyRow): string {
  const { key, shape } = row;
  const isSwitch = shape.kind === 'switch';
  const shown = isSwitch ? ` valueName="${key}"` : ` presentation="$(presentation.${key})"`;
  const named = `name="${policyName(target, row)}" class="Both" displayName="$(string.${key})" explainText="$(string.${key}_Explain)"`;
  return `    <policy ${named} key="${registryKey(target)}"${shown}>
      <parentCategory ref="${target.name}" />
      <supportedOn ref="SUPPORTED" />
${isSwitch ? SWITCH : `      <elements>\n${element(target, row)}\n      </elements>`}
    </policy>`;
}

const SWITCH = `      <enabledValue><decimal value="1" /></enabledValue>
      <disabledValue><decimal value="0" /></disabledValue>`;

function element(target: ChromiumTarget, { key, shape }: KeyRow): string {
  const named = `id="${key}" valueName="${key}" required="true"`;
  switch (shape.kind) {
    case 'choice':
      return `        <enum ${named}>
${shape.words.map((word) => choice(key, word)).join('\n')}
        </enum>`;
    case 'number':
      return `        <decimal ${named} minValue="${shape.min}" maxValue="${shape.max}" />`;
    case 'list':
      // No prefix: the values are named 1, 2, 3, which is how Chromium has lists in the registry.
      return `        <list id="${key}" key="${registryKey(target)}\\${key}" valuePrefix="" />`;
    case 'text':
      return `        <text ${named} maxLength="${shape.max}" />`;
    case 'switch':
      return '';
  }
}

function choice(key: string, word: string): string {
  return `          <item displayName="$(string.${key}_${word})"><value><string>${word}</string></value></item>`;
}

/** The template's English words. */
export function adml(): string {
  const rows = keyRows();
  const strings = [
    ['SUPPORTED', 'Google Chrome 126 or newer, Microsoft Edge 126 or newer'],
    [ROOT_CATEGORY, 'Tenant Transfer Guide for Microsoft 365'],
    ...chromiumTargets().map(({ name, title }) => [name, title] as const),
    ...rows.flatMap(stringsOf),
  ] as const;
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitionResources ${NAMESPACES} revision="1.0" schemaVersion="1.0">
  <displayName>Tenant Transfer Guide for Microsoft 365</displayName>
  <description>What an organisation sets for the extension.</description>
  <resources>
    <stringTable>
${strings.map(([id = '', text = '']) => `      <string id="${id}">${xml(text)}</string>`).join('\n')}
    </stringTable>
    <presentationTable>
${rows
  .filter(({ shape }) => shape.kind !== 'switch')
  .map(presentation)
  .join('\n')}
    </presentationTable>
  </resources>
</policyDefinitionResources>
`;
}

function stringsOf({ key, title, does, shape }: KeyRow): (readonly [string, string])[] {
  const words = 'words' in shape ? shape.words : [];
  const taken = shape.kind === 'list' ? ` Taken are: ${words.join(', ')}.` : '';
  const choices = shape.kind === 'choice' ? words.map((word) => [`${key}_${word}`, word] as const) : [];
  return [[key, title], [`${key}_Explain`, `${key}: ${does.replaceAll('`', '')}${taken}`], ...choices];
}

const CONTROLS = {
  choice: 'dropdownList',
  number: 'decimalTextBox',
  list: 'listBox',
} as const;

function presentation({ key, title, shape }: KeyRow): string {
  const control =
    shape.kind === 'text'
      ? `<textBox refId="${key}"><label>${xml(title)}</label></textBox>`
      : shape.kind === 'switch'
        ? ''
        : `<${CONTROLS[shape.kind]} refId="${key}">${xml(title)}</${CONTROLS[shape.kind]}>`;
  return `      <presentation id="${key}">${control}</presentation>`;
}
