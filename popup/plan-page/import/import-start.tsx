import { useState } from 'preact/hooks';
import type { App } from '../../shared/app-state.ts';
import { Where } from './where.tsx';
import type { Import } from './use-import.ts';

/** Before a file is chosen: drop one, choose one, or paste; and where to get them. */
export function ImportStart({ app, given, onPick }: { app: App; given: Import; onPick: () => void }) {
  const { t } = app.state.translator;
  const [text, setText] = useState('');
  return (
    <>
      {given.ways.file && (
        <div class="drop-zone">
          <p>{t('drop_here')}</p>
          <button type="button" class="button primary" onClick={onPick}>
            {t('drop_choose')}
          </button>
        </div>
      )}
      {given.ways.paste && (
        <div class="paste">
          <textarea
            rows={3}
            dir="ltr"
            spellcheck={false}
            aria-label={t('drop_pasteHere')}
            placeholder={t('drop_pasteHere')}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <button type="button" class="button" disabled={text.trim() === ''} onClick={() => given.text(text)}>
            {t('drop_readText')}
          </button>
        </div>
      )}
      <Where app={app} />
    </>
  );
}
