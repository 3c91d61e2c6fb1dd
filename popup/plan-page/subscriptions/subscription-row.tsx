import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Day } from '../../../src/calendar/days.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { ReadField } from '../../../src/inventory/read-fields.ts';
import type { Row } from '../../../src/plan/stored/row.ts';
import { endChoices, endLabel } from '../../../src/views/end-choices.ts';
import type { SubscriptionFacts } from '../../../src/views/subscription-rows.ts';
import type { App } from '../../shared/app-state.ts';
import { ShortDue } from '../due-tag.tsx';
import { memo } from '../memo.tsx';
import { EndSelect } from './end-select.tsx';
import { valueText } from './field-kinds.ts';
import { NewTenantCell } from './new-tenant-cell.tsx';
import { RowDetails } from './row-details.tsx';
import { SORT_KEYS } from './row-order.ts';
import { wayKey } from '../../../src/views/way-words.ts';

export interface RowProps {
  app: App;
  row: Row;
  facts: SubscriptionFacts | undefined;
  cutOver: Day | undefined;
  translator: Translator;
  /** All there is was read for the first time: nothing is marked as new. */
  isFirst: boolean;
  isSelected: boolean;
  onSelect: (id: string, isSelected: boolean) => void;
}

/** One subscription on one line: what was read, by when to act, and the two decisions. Its details open below. */
export const SubscriptionRow = memo(function SubscriptionRow(props: RowProps) {
  const { app, row, facts, translator, isSelected, onSelect } = props;
  const { t } = translator;
  const [open, setOpen] = useState<false | 'details' | 'target'>(false);
  const { product } = row.subscription;
  return (
    <>
      <tr class={row.found === 'gone' ? 'gone' : ''}>
        <td class="tick-cell">
          <input
            type="checkbox"
            aria-label={t('rows_select', { product })}
            checked={isSelected}
            onChange={({ currentTarget }) => onSelect(row.id, currentTarget.checked)}
          />
        </td>
        <th scope="row">
          <span class="product-cell">
            <button
              type="button"
              class="product"
              aria-expanded={open !== false}
              title={product}
              onClick={() => setOpen(open ? false : 'details')}
            >
              <bdi>{product}</bdi>
            </button>
            <Marks {...props} />
          </span>
        </th>
        <ReadCells {...props} />
        <td data-label={t('rows_actBy')} class={facts?.actBy ? '' : 'none'}>
          {facts?.actBy ? <ShortDue item={facts.actBy} translator={translator} /> : t('rows_none')}
        </td>
        <td data-label={t('tenant_new')}>
          <NewTenantCell {...{ app, row, facts, translator }} onTarget={() => setOpen('target')} />
        </td>
        <td data-label={t('rows_outcome')}>
          <OldSubscription {...props} />
        </td>
      </tr>
      {open && (
        <tr class="row-details">
          <td colspan={1 + SORT_KEYS.length}>
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
});

/** What was read; a guess is marked where it stands, and what it was before is told by its title. */
function ReadCells({ row, facts, translator }: RowProps) {
  const { t } = translator;
  const { subscription } = row;
  const text = (field: ReadField) => valueText(field, subscription[field], translator);
  const way = facts?.agreement;
  const cell = { row, translator };
  return (
    <>
      <td class="number" data-label={t('field_assigned')}>
        <Value {...cell} field="assigned">
          {text('assigned')}
        </Value>
      </td>
      <td class="number second" data-label={t('field_purchased')}>
        <Value {...cell} field="purchased">
          {text('purchased')}
        </Value>
      </td>
      <td data-label={t('field_agreement')}>
        <Value {...cell} field="agreement">
          {facts?.newTenant === 'comes-with-it'
            ? t('way_included')
            : way && way !== 'unsure'
              ? t(wayKey(way))
              : ''}
        </Value>
      </td>
      <td data-label={t('field_renewsOn')} class={subscription.renewsOn ? '' : 'none'}>
        {facts?.newTenant === 'comes-with-it' ? (
          t('rows_none')
        ) : (
          <Value {...cell} field="renewsOn">
            {text('renewsOn')}
          </Value>
        )}
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
  const was =
    before === undefined || before === null
      ? undefined
      : t('rows_wasHint', { value: valueText(field, before, translator) });
  const isUnsure = row.unsure?.includes(field) ?? false;
  if (!children) return <span class="hint">{t('rows_open')}</span>;
  return (
    <span
      class={isUnsure ? 'unsure' : was ? 'changed-value' : ''}
      title={isUnsure ? t('rows_unsureHint') : was}
    >
      {children}
      {isUnsure && <span class="guess">{t('answer_unsure')}</span>}
      {was && <span class="unseen"> {was}</span>}
    </span>
  );
}

/** What the last reading did to the row, and what waits for a decision in its details. */
function Marks({ row, isFirst, translator: { t } }: Pick<RowProps, 'row' | 'translator' | 'isFirst'>) {
  const { found, candidates, offered } = row;
  return (
    <>
      {found && !isFirst && <span class={`tag found ${found}`}>{t(`rows_${found}`)}</span>}
      {candidates && <span class="tag asks">{t('rows_whichSku')}</span>}
      {offered && <span class="tag asks">{t('rows_offered')}</span>}
    </>
  );
}

function OldSubscription({ app, row, facts, cutOver, translator }: RowProps) {
  const { t } = translator;
  if (!facts?.outcome) return null;
  const item = { row, facts, cutOver };
  const { text, asks } = endLabel(item);
  if (facts.outcome.ends.length < 2)
    return (
      <span class="fixed-end hint" title={t(text)}>
        {t(text)}
      </span>
    );
  return (
    <EndSelect
      label={t('rows_outcomeOf', { product: row.subscription.product })}
      text={t(text)}
      asks={asks}
      choices={() => endChoices(item)}
      translator={translator}
      onChoose={(end) => {
        app.change({ type: 'decide', ids: [row.id], end });
        app.say(t('ui_decided'));
      }}
    />
  );
}
