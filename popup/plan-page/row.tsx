import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Agreement } from '../../src/guidance/model.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { ReadField } from '../../src/inventory/model.ts';
import type { Row } from '../../src/plan/stored/row.ts';
import { Icon } from '../../src/ui/icons.tsx';
import type { App } from '../shared/app-state.ts';
import { CellSelect } from './cell-select.tsx';
import { memo } from './memo.tsx';
import { RowDetails } from './row-details.tsx';
import { Needed } from './row-needed.tsx';
import { wayKey } from './rows-view.ts';
import { valueText } from './field-kinds.ts';

export interface RowProps {
  app: App;
  row: Row;
  translator: Translator;
  /** How the plan says that all is bought, where the row does not say it. */
  agreement: Agreement | undefined;
  outcome: string;
  isSoon: boolean;
  isFixed: boolean;
  isSelected: boolean;
  /** All rows came with the first reading: none is marked as new. */
  isFirst: boolean;
  onSelect: (id: string, isSelected: boolean) => void;
}

/** One subscription of the old tenant: what was read, what is decided, and behind a button all the rest. */
export const SubscriptionRow = memo(DrawnRow);

function DrawnRow(props: RowProps) {
  const { app, row, translator, isSelected, isFirst, onSelect } = props;
  const { t } = translator;
  const [open, setOpen] = useState<false | 'details' | 'target'>(false);
  const { product } = row.subscription;
  return (
    <>
      <tr class={row.found === 'gone' ? 'gone' : ''}>
        <td class="tick">
          <input
            type="checkbox"
            aria-label={t('rows_select', { product })}
            checked={isSelected}
            onChange={({ currentTarget }) => onSelect(row.id, currentTarget.checked)}
          />
        </td>
        <th scope="row">
          <button
            type="button"
            class="button link product"
            aria-expanded={open !== false}
            onClick={() => setOpen(open ? false : 'details')}
          >
            <Icon name={open ? 'up' : 'down'} size={16} />
            <bdi>{product}</bdi>
          </button>
          <Tags row={row} translator={translator} isFirst={isFirst} />
        </th>
        <ReadCells {...props} />
        <td data-label={t('rows_needed')}>
          <Needed app={app} row={row} translator={translator} onTarget={() => setOpen('target')} />
        </td>
        <td data-label={t('rows_outcome')}>
          <Outcome {...props} />
        </td>
      </tr>
      {open && (
        <tr class="row-details">
          <td colspan={8}>
            <RowDetails
              app={app}
              row={row}
              translator={translator}
              focusTarget={open === 'target'}
              onClose={() => setOpen(false)}
            />
          </td>
        </tr>
      )}
    </>
  );
}

/** What was read, each with what it was before and whether it is sure. */
function ReadCells({ row, translator, agreement: usual }: RowProps) {
  const { t, day } = translator;
  const { agreement, renewsOn, recurringBilling } = row.subscription;
  const way = agreement ?? usual;
  const ends = renewsOn && recurringBilling === false;
  const text = (field: ReadField) => valueText(field, row.subscription[field], translator);
  return (
    <>
      <td class="number" data-label={t('rows_quantity')}>
        <Value row={row} field="purchased" translator={translator}>
          {text('purchased')}
        </Value>
      </td>
      <td class="number" data-label={t('rows_assigned')}>
        <Value row={row} field="assigned" translator={translator}>
          {text('assigned')}
        </Value>
      </td>
      <td data-label={t('rows_way')}>
        <Value row={row} field="agreement" translator={translator}>
          {way && way !== 'unsure' ? t(wayKey(way)) : ''}
        </Value>
      </td>
      <td data-label={t('rows_renewal')}>
        <Value row={row} field="renewsOn" translator={translator}>
          {ends ? t('rows_endsOn', { date: day(renewsOn) }) : text('renewsOn')}
        </Value>
      </td>
    </>
  );
}

function Value({
  row,
  field,
  translator,
  children,
}: {
  row: Row;
  field: ReadField;
  translator: Translator;
  children: ComponentChildren;
}) {
  const { t } = translator;
  const before = row.before?.[field];
  return (
    <>
      {children || <span class="hint">{t('rows_open')}</span>}
      {before !== undefined && before !== null && (
        <span class="hint">{t('rows_was', { value: valueText(field, before, translator) })}</span>
      )}
      {row.unsure?.includes(field) && <span class="hint">{t('rows_unsure')}</span>}
    </>
  );
}

/** What the last reading did to the row, and what waits for a decision in its details. */
function Tags({ row, isFirst, translator: { t } }: Pick<RowProps, 'row' | 'translator' | 'isFirst'>) {
  const { found, candidates, offered } = row;
  return (
    <>
      {found && !isFirst && <span class={`tag found ${found}`}>{t(`rows_${found}`)}</span>}
      {candidates && <span class="tag asks">{t('rows_candidates', { count: candidates.length })}</span>}
      {offered && <span class="tag asks">{t('rows_offered')}</span>}
    </>
  );
}

function Outcome({ app, row, translator, outcome, isSoon, isFixed }: RowProps) {
  const { t } = translator;
  const { product, oldTenant } = row.subscription;
  if (isFixed || !outcome) return <span class="hint">{outcome}</span>;
  return (
    <CellSelect
      label={t('rows_outcomeOf', { product })}
      text={outcome}
      soon={isSoon}
      value={oldTenant === 'leave' || oldTenant === 'keep' ? oldTenant : 'tenant'}
      options={[
        ['tenant', t('rows_asTenant')],
        ['leave', t('rows_ends')],
        ['keep', t('rows_stays')],
      ]}
      onChoose={(chosen) =>
        app.change({
          type: 'decide',
          ids: [row.id],
          oldTenant: chosen === 'leave' || chosen === 'keep' ? chosen : null,
        })
      }
    />
  );
}
