import { useState } from 'preact/hooks';
import type { Translator } from '../../../src/i18n/translator.ts';
import { neededOf, type Row } from '../../../src/plan/stored/row.ts';
import type { SubscriptionFacts } from '../../../src/views/subscription-rows.ts';
import { Icon } from '../../../src/ui/icons.tsx';
import type { App } from '../../shared/app-state.ts';
import { CellSelect } from './cell-select.tsx';
import { CountInput } from './count-input.tsx';

interface CellProps {
  app: App;
  row: Row;
  facts: SubscriptionFacts | undefined;
  translator: Translator;
  /** Another product is to be chosen: there is room for it in the row's details. */
  onTarget: () => void;
}

/** What is bought in the new tenant: how many and of which product, or that it is there already. */
export function NewTenantCell({ app, row, facts, translator, onTarget }: CellProps) {
  const { t } = translator;
  const [typing, setTyping] = useState(false);
  const { product, needed } = row.subscription;
  const decide = (count: number | null) => app.change({ type: 'decide', ids: [row.id], needed: count });
  if (facts?.newTenant === 'comes-with-it') return <span class="hint">{t('rows_nothingToBuy')}</span>;
  if (facts?.newTenant === 'bought') {
    return (
      <span class="is-bought">
        <Icon name="done" size={16} />
        {t('hint_bought', { count: neededOf(row) ?? 0 })}
      </span>
    );
  }
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
  );
}

function neededText(row: Row, t: Translator['t']): string {
  const count = neededOf(row);
  if (count === undefined) return t('end_undecided');
  if (count === 0) return t('rows_dontBuy');
  return row.target ? t('rows_buyOther', { count, product: row.target.product }) : t('hint_buy', { count });
}

function neededOptions(row: Row, t: Translator['t']): (readonly [string, string])[] {
  const { needed } = row.subscription;
  return [
    ['all', t('rows_allAssigned')],
    ...(needed ? [['now', t('hint_buy', { count: needed })] as const] : []),
    ['number', t('rows_aNumber')],
    ['none', t('rows_dontBuy')],
    ['other', t('rows_anotherProduct')],
  ];
}
