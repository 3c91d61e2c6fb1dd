import { FILE_SOURCES } from '../../../src/inventory/where-to-get.ts';
import type { PartProps } from '../../shared/app-state.ts';
import { copyText } from '../../shared/copy-text.ts';
import { LinkAnchor } from '../../shared/link-anchor.tsx';

/** Where the files come from: a command to copy, links, and the way for partners. */
export function Where({ app }: PartProps) {
  const { t } = app.state.translator;
  return (
    <details class="where">
      <summary>{t('drop_where')}</summary>
      <ul class="actions">
        {FILE_SOURCES.map(({ id, title, hint, links, command, asks }) => (
          <li key={id}>
            <strong>{t(title)}</strong> {t(hint)}
            {asks && <span class="hint"> {t(asks)}</span>}
            {links.map((link) => (
              <LinkAnchor key={link} app={app} id={link} />
            ))}
            {command && <Snippet app={app} text={command} copied={command} />}
          </li>
        ))}
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
