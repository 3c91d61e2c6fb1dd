import type { App } from '../../shared/app-state.ts';
import { copyText } from '../../shared/copy-text.ts';
import type { Import, ImportState } from './use-import.ts';
import { Snippet, Where } from './where.tsx';
import { LaterIcon } from '../../shared/later-icons.tsx';

/** Nothing of the file is taken: why, and the two ways out. */
export function ImportRefused({
  app,
  given,
  state,
  onPick,
}: {
  app: App;
  given: Import;
  state: Extract<ImportState, { step: 'refused' }>;
  onPick: () => void;
}) {
  const { t } = app.state.translator;
  const reasons = state.faults.map((fault) => t(fault));
  return (
    <>
      <div class="bar bad" role="alert">
        <LaterIcon name="error" />
        <strong>{t('drop_failed')}</strong>
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        <p>{t('panel_planUnchanged')}</p>
      </div>
      {state.command && <Snippet app={app} text={state.command} copied={state.command} />}
      <Where app={app} />
      <div class="dialog-foot">
        <button type="button" class="button" onClick={() => void copyText(app, reasons.join('\n'))}>
          {t('ui_copyDetails')}
        </button>
        <button type="button" class="button" onClick={given.close}>
          {t('drop_cancel')}
        </button>
        <button type="button" class="button primary" onClick={onPick}>
          {t('drop_chooseOther')}
        </button>
      </div>
    </>
  );
}
