/** What a command prints for people to read: a list of fields, or a table with a line of dashes under its header. */
export type CommandOutput = 'list' | 'table';

const FIELD = /^\w[\w.@ ]{0,60}?\s+: \S?/;
const DASHES = /^\s*-{2,}(?:\s+-{2,})+\s*$/;
const MARKDOWN = /^\s*\|?\s*:?-{3,}:?\s*\|[\s|:-]*$/;

/** Recognises Format-List, Format-Table, and the text and Markdown of CLI for Microsoft 365; undefined for other texts. */
export function commandOutput(text: string): CommandOutput | undefined {
  const lines = text.slice(0, 20_000).split(/\r?\n/).slice(0, 60);
  if (lines.some((line) => DASHES.test(line) || MARKDOWN.test(line))) return 'table';
  const fields = lines.filter((line) => FIELD.test(line)).length;
  const filled = lines.filter((line) => line.trim() !== '').length;
  return fields >= 2 && fields >= filled * 0.6 ? 'list' : undefined;
}

/** The command that writes the same so that it can be read; which cmdlet it was is told by its fields. */
export function commandFor(text: string): string {
  // CLI for Microsoft 365 writes camel case, and 'Property | Value' in Markdown.
  if (/^#+ .*license list|^accountId\s|\bProperty\s*\|\s*Value\b|^capabilityStatus\s*[:|]/m.test(text)) {
    return 'm365 entra license list --output json > licences.json';
  }
  if (/\b(?:TotalLicenses|NextLifecycleDateTime|CommerceSubscriptionId)\b/i.test(text)) {
    return 'Get-MgDirectorySubscription -All | ConvertTo-Json -Depth 4 | Set-Content -Encoding utf8 subscriptions.json';
  }
  if (/\b(?:ActiveUnits|AccountSkuId)\b/i.test(text)) {
    return 'Get-MsolAccountSku | Export-Csv -NoTypeInformation -Encoding UTF8 licences.csv';
  }
  return 'Get-MgSubscribedSku -All | ConvertTo-Json -Depth 4 | Set-Content -Encoding utf8 licences.json';
}
