import { useState } from 'preact/hooks';
import { isEntraFreeName } from '../../src/guidance/outside.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { neededOf, type Row } from '../../src/plan/stored/row.ts';
import type { App } from '../shared/app-state.ts';
import { CellSelect } from './cell-select.tsx';
import { CountInput } from './count-input.tsx';

/** How many are needed in the new tenant, and of which product. */
export function Needed({
  app,
  row,
  translator,
  onTarget,
}: {
  app: App;
  row: Row;
  translator: Translator;
  /** Another product is to be chosen: there is room for it in the row's details. */
  onTarget: () => void;
}) {
  const { t } = translator;
  const [typing, setTyping] = useState(false);
  const { product, needed } = row.subscription;
  const decide = (count: number | null) => app.change({ type: 'decide', ids: [row.id], needed: count });
  if (isEntraFreeName(product)) return <span class="hint">{t('rows_nothingToBuy')}</span>;
  if (typing) {
    return (
      <CountInput
        id={`needed-${row.id}`}
        label={t('rows_neededOf', { product })}
        value={needed}
        translator={translator}
        focus
        onChoose={decide}
        onLeave={() => setTyping(false)}
      />
    );
  }
  return (
    <>
      <CellSelect
        label={t('rows_neededOf', { product })}
        text={neededText(row, t)}
        value={needed === undefined ? 'all' : needed === 0 ? 'none' : 'now'}
        options={neededOptions(row, t)}
        onChoose={(chosen) => {
          if (chosen === 'number') setTyping(true);
          else if (chosen === 'other') onTarget();
          else if (chosen !== 'now') decide(chosen === 'all' ? null : 0);
        }}
      />
      {row.target && needed !== 0 && (
        <span class="hint">
          {t('rows_instead')} <bdi>{row.target.product}</bdi>
        </span>
      )}
    </>
  );
}

function neededText(row: Row, t: Translator['t']): string {
  const count = neededOf(row);
  if (count === undefined) return t('rows_neededOpen');
  return count === 0 ? t('rows_dontBuy') : t('rows_buy', { count });
}

function neededOptions(row: Row, t: Translator['t']): (readonly [string, string])[] {
  const { assigned, needed } = row.subscription;
  const all = assigned === undefined ? t('rows_allAssignedOpen') : t('rows_allAssigned', { count: assigned });
  return [
    ['all', all],
    ...(needed ? [['now', t('rows_buy', { count: needed })] as const] : []),
    ['number', t('rows_aNumber')],
    ['none', t('rows_dontBuy')],
    ['other', t('rows_anotherProduct')],
  ];
}
