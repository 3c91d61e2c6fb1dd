import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translator } from '../../src/i18n/translator.ts';
import { TENANTS } from '../../src/plan/stored/row.ts';
import { Icon } from '../../src/ui/icons.tsx';
import type { App, PartProps } from '../shared/app-state.ts';
import { copyText } from '../shared/copy-text.ts';
import { LinkAnchor } from '../shared/link-anchor.tsx';
import { ColumnsDialog } from './import-columns.tsx';
import { ImportFaults } from './import-faults.tsx';
import { useImport, type Import, type ImportState } from './use-import.ts';
import { isTypedIn } from './undo.tsx';

/** What a file picker offers first; anything may be dropped. */
const FILE_TYPES = '.csv,.tsv,.txt,.json,text/csv,application/json';

/** Where subscriptions come in without the panel: a file, dropped or chosen, or pasted text. */
export function ImportZone({ app, isFirst }: PartProps & { isFirst: boolean }) {
  const { t } = app.state.translator;
  const given = useImport(app);
  const picker = useRef<HTMLInputElement>(null);
  const [pasting, setPasting] = useState(false);
  const isOver = useDrops(given);
  const choose = () => picker.current?.click();
  return (
    <div class="import">
      <div class="row import-notes">
        <WhichTenant given={given} app={app} />
        <Where app={app} />
      </div>
      <div class={isOver ? 'drop-zone over row' : 'drop-zone row'}>
        <Icon name="export" />
        <p class="grow">{given.state.step === 'reading' ? readingText(given.state, t) : t('drop_here')}</p>
        {given.state.step === 'reading' && given.state.done !== undefined && (
          <button type="button" class="button" onClick={given.cancel}>
            {t('drop_stop')}
          </button>
        )}
        <input
          ref={picker}
          type="file"
          hidden
          multiple
          accept={FILE_TYPES}
          aria-label={t('drop_choose')}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            // The same file may be chosen again.
            currentTarget.value = '';
            if (files.length > 0) given.files(files);
          }}
        />
        <button type="button" class={isFirst ? 'button primary' : 'button'} onClick={choose}>
          {t('drop_choose')}
        </button>
        <button type="button" class="button" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          {t('drop_paste')}
        </button>
        <LinkAnchor app={app} id="your-products" class="button">
          {t(isFirst ? 'drop_readPage' : 'drop_readAgain')}
        </LinkAnchor>
      </div>
      {pasting && <Paste app={app} given={given} onDone={() => setPasting(false)} />}
      {given.state.step === 'faults' && (
        <ImportFaults state={given.state} given={given} translator={app.state.translator} onChoose={choose} />
      )}
      {given.state.step === 'tenants' && <TenantChoice state={given.state} given={given} app={app} />}
      {given.state.step === 'columns' && (
        <ColumnsDialog state={given.state} given={given} translator={app.state.translator} />
      )}
    </div>
  );
}

/** How far a reading is, where it takes long enough to say so. */
function readingText({ done }: Extract<ImportState, { step: 'reading' }>, t: Translator['t']): string {
  return done === undefined ? t('drop_reading') : t('drop_readingPart', { percent: Math.round(100 * done) });
}

/** Said before a file is read, since a file does not say whose it is. */
function WhichTenant({ given, app }: { given: Import; app: App }) {
  const { t } = app.state.translator;
  return (
    <fieldset class="row which-tenant">
      <legend class="hint">{t('drop_whose')}</legend>
      {TENANTS.map((tenant) => (
        <label key={tenant} class="row">
          <input
            type="radio"
            name="import-tenant"
            checked={given.tenant === tenant}
            onChange={() => given.setTenant(tenant)}
          />
          {t(`tenant_${tenant}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** The tenants of a file of several: one is chosen, and nothing of the others is kept. */
function TenantChoice({
  state: { tenants },
  given,
  app,
}: {
  state: Extract<ImportState, { step: 'tenants' }>;
  given: Import;
  app: App;
}) {
  const { t } = app.state.translator;
  return (
    <div class="bar" role="alert">
      <strong>{t('import_severalTenants', { count: tenants.length })}</strong>
      <div class="row">
        {tenants.map((tenant) => (
          <button key={tenant.name} type="button" class="button" onClick={() => given.ofTenant(tenant)}>
            <bdi>{tenant.name || t('import_unnamedTenant')}</bdi>
          </button>
        ))}
        <button type="button" class="button plain" onClick={given.cancel}>
          {t('drop_cancel')}
        </button>
      </div>
    </div>
  );
}

function Paste({ app, given, onDone }: { app: App; given: Import; onDone: () => void }) {
  const { t } = app.state.translator;
  const [text, setText] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  return (
    <div class="paste">
      <textarea
        ref={area}
        rows={5}
        dir="ltr"
        spellcheck={false}
        aria-label={t('drop_pasteHere')}
        placeholder={t('drop_pasteHere')}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button
        type="button"
        class="button"
        disabled={text.trim() === ''}
        onClick={() => {
          given.text(text);
          onDone();
        }}
      >
        {t('drop_readText')}
      </button>
    </div>
  );
}

/** Graph's own addresses of the two answers, as its tools take them. */
const QUERIES = ['/v1.0/subscribedSkus', '/v1.0/directory/subscriptions'].map(
  (path) => `https://graph.microsoft.com${path}`,
);

/** Where the files come from. Partners see none of the billing pages: for them Graph is the way [T-13, X-20]. */
function Where({ app }: PartProps) {
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
            <span key={query} class="row">
              <code>GET {query}</code>
              <button type="button" class="button small" onClick={() => void copyText(app, query)}>
                {t('drop_copy')}
              </button>
            </span>
          ))}
        </li>
        <li>{t('drop_wherePartner')}</li>
      </ul>
    </details>
  );
}

/** Files may be dropped, and text pasted, anywhere in the tab. True while files are held over it. */
function useDrops(given: Import): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(given);
  latest.current = given;
  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    const onOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      latest.current.files(files);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isTypedIn(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) latest.current.files(files);
      else if (text.trim() !== '') latest.current.text(text);
    };
    document.addEventListener('dragover', onOver, { signal });
    document.addEventListener('dragleave', ({ relatedTarget }) => !relatedTarget && setOver(false), {
      signal,
    });
    document.addEventListener('drop', onDrop, { signal });
    document.addEventListener('paste', onPaste, { signal });
    return () => life.abort();
  }, []);
  return isOver;
}
