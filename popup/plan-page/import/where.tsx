import type { PartProps } from '../../shared/app-state.ts';
import { copyText } from '../../shared/copy-text.ts';
import { LinkAnchor } from '../../shared/link-anchor.tsx';

/** Graph's own addresses of the two answers, as its tools take them. */
const QUERIES = ['/v1.0/subscribedSkus', '/v1.0/directory/subscriptions'].map(
  (path) => `https://graph.microsoft.com${path}`,
);

/** Both lists of Graph in one JSON, with the read-only scopes that they need. */
const SNIPPET = [
  'Connect-MgGraph -Scopes Organization.Read.All,LicenseAssignment.Read.All',
  '$lists = @(',
  '  Invoke-MgGraphRequest -Uri v1.0/subscribedSkus -OutputType PSObject',
  '  Invoke-MgGraphRequest -Uri v1.0/directory/subscriptions -OutputType PSObject',
  ')',
  'ConvertTo-Json -InputObject $lists -Depth 6 | Set-Content licences.json -Encoding utf8',
].join('\n');

/** Where the files come from. Partners see none of the billing pages: for them Graph is the way [T-13, X-20]. */
export function Where({ app }: PartProps) {
  const { t } = app.state.translator;
  return (
    <details class="where">
      <summary>{t('drop_where')}</summary>
      <ul class="actions">
        <li>
          {t('drop_whereLicenses')} <LinkAnchor app={app} id="licenses" />
        </li>
        <li>
          {t('drop_whereGraph')}
          {QUERIES.map((query) => (
            <Snippet key={query} app={app} text={`GET ${query}`} copied={query} />
          ))}
        </li>
        <li>
          {t('drop_wherePowerShell')}
          <Snippet app={app} text={SNIPPET} copied={SNIPPET} />
        </li>
        <li>{t('drop_wherePartner')}</li>
      </ul>
    </details>
  );
}

/** Text to run elsewhere, with a button that copies it. */
export function Snippet({ app, text, copied }: PartProps & { text: string; copied: string }) {
  return (
    <div class="snippet">
      <pre dir="ltr">{text}</pre>
      <button type="button" class="button small" onClick={() => void copyText(app, copied)}>
        {app.state.translator.t('drop_copy')}
      </button>
    </div>
  );
}
