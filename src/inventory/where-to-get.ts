import type { LinkId } from '../admin-center/links.ts';
import type { Text } from '../guidance/model.ts';

/** A way to a file that the reader understands, as a dialog shows it: keys of the catalogs, links and a command to copy. */
export interface FileSource {
  id: 'powershell' | 'graph-explorer' | 'licenses-page' | 'partner-center';
  /** What it gives, and for whom. */
  title: string;
  /** What to do. */
  hint: string;
  links: readonly LinkId[];
  /** PowerShell to copy. */
  command?: string;
  /** Graph's read-only permissions that it asks for, in words. */
  asks?: Text;
}

/**
 * Both of Graph's lists in one file. `Organization.Read.All` is the least that `directory/subscriptions` takes, and
 * `subscribedSkus` take it too (learn.microsoft.com/graph/api: directory-list-subscriptions, subscribedsku-list).
 */
const SCOPES = ['Organization.Read.All'] as const;

const ASKS: Text = { key: 'get_scopes', values: { scopes: SCOPES.join(', ') } };

/** Needs the modules Microsoft.Graph.Authentication and Microsoft.Graph.Identity.DirectoryManagement; changes nothing. */
const GRAPH_COMMAND = [
  `Connect-MgGraph -Scopes ${SCOPES.join(',')} -NoWelcome`,
  '@{ subscribedSkus = @(Get-MgSubscribedSku -All); subscriptions = @(Get-MgDirectorySubscription -All) } |',
  '  ConvertTo-Json -Depth 5 | Set-Content -Encoding utf8 licences.json',
].join('\n');

/** Where to get the files, the most telling first. Partners see none of the billing pages [T-13, X-20]. */
export const FILE_SOURCES: readonly FileSource[] = [
  {
    id: 'powershell',
    title: 'get_powershell',
    hint: 'get_powershellHint',
    links: [],
    command: GRAPH_COMMAND,
    asks: ASKS,
  },
  {
    id: 'graph-explorer',
    title: 'get_graphExplorer',
    hint: 'get_graphExplorerHint',
    links: ['graph-explorer-skus', 'graph-explorer-subscriptions'],
    asks: ASKS,
  },
  { id: 'licenses-page', title: 'get_licensesPage', hint: 'get_licensesPageHint', links: ['licenses'] },
  {
    id: 'partner-center',
    title: 'get_partnerCenter',
    hint: 'get_partnerCenterHint',
    links: ['partner-center'],
  },
];
