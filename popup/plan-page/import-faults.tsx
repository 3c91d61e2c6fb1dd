import { useEffect, useRef } from 'preact/hooks';
import type { Translator } from '../../src/i18n/translator.ts';
import { Icon } from '../../src/ui/icons.tsx';
import type { Import, ImportState } from './use-import.ts';

/** What could not be read, where it stands and what to do; what could be read is offered. Nothing has changed yet. */
export function ImportFaults({
  state: { faults, reading },
  given,
  translator: { t },
  onChoose,
}: {
  state: Extract<ImportState, { step: 'faults' }>;
  given: Import;
  translator: Translator;
  onChoose: () => void;
}) {
  const count = reading?.rows.length ?? 0;
  const box = useRef<HTMLDivElement>(null);
  // The words stand below what was pressed.
  useEffect(() => box.current?.scrollIntoView?.({ block: 'nearest' }), [faults]);
  return (
    <div class={count > 0 ? 'bar warn' : 'bar bad'} role="alert" ref={box}>
      <Icon name="warning" />
      <strong>{t(count > 0 ? 'drop_partly' : 'drop_failed', { count })}</strong>
      <ul class="actions faults">
        {faults.map((fault, index) => (
          <li key={index}>{t(fault)}</li>
        ))}
      </ul>
      <p>{t('drop_unchanged')}</p>
      <div class="row">
        {count > 0 && (
          <button type="button" class="button" onClick={given.use}>
            {t('panel_useThese', { count })}
          </button>
        )}
        <button type="button" class="button" onClick={onChoose}>
          {t('drop_chooseOther')}
        </button>
        <button type="button" class="button plain" onClick={given.cancel}>
          {t('drop_cancel')}
        </button>
      </div>
    </div>
  );
}
