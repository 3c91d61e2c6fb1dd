import { useMemo } from 'preact/hooks';
import { currentPlan } from '../../src/plan/stored/model.ts';
import { targetCheck, type TargetLine } from '../../src/views/target-check.ts';
import { Icon } from '../../src/ui/icons.tsx';
import type { PartProps } from '../shared/app-state.ts';
import { LinkAnchor } from '../shared/link-anchor.tsx';
import { LinkIcon } from '../shared/link-icon.tsx';

/** Lines that are shown at first: short ones come first. */
const FIRST_LINES = 12;

/** What the plan wants in the new tenant, beside what was read there. */
export function TargetCheck({ app }: PartProps) {
  const { stored, translator } = app.state;
  const { t, day } = translator;
  const { rows, reads } = currentPlan(stored);
  const lines = useMemo(() => inOrder(targetCheck(rows)), [rows.old, rows.new]);
  if (lines.length === 0) return null;
  const bought = lines.filter(({ state }) => state === 'bought' || state === 'over').length;
  const isRead = rows.new.length > 0;
  return (
    <section class="target-check" aria-labelledby="target-check-title">
      <h2 class="strong" id="target-check-title">
        {t('rows_check')}
      </h2>
      <p>
        {isRead
          ? t('rows_checkBought', { count: lines.length, bought })
          : t('rows_checkUnread', { count: lines.length })}{' '}
        {reads.new && t('rows_checkReadOn', { date: day(reads.new.on) })}{' '}
        <LinkAnchor app={app} id="your-products-new" />
      </p>
      {isRead && <Lines lines={lines.slice(0, FIRST_LINES)} app={app} />}
      {isRead && lines.length > FIRST_LINES && (
        <details>
          <summary>{t('rows_checkMore', { count: lines.length - FIRST_LINES })}</summary>
          <Lines lines={lines.slice(FIRST_LINES)} app={app} />
        </details>
      )}
    </section>
  );
}

function Lines({ lines, app }: PartProps & { lines: readonly TargetLine[] }) {
  const { t } = app.state.translator;
  return (
    <ul>
      {lines.map(({ product, sku, wanted, bought, state }) => (
        <li key={sku ?? product} class={`row ${state}`}>
          {state === 'unknown' ? (
            <LinkIcon name="cart" size={16} />
          ) : (
            <Icon name={state === 'bought' ? 'check' : 'warning'} size={16} />
          )}
          <bdi class="grow">{product}</bdi>
          <span>
            {t(`check_${state}`, { bought: bought ?? 0, wanted, count: Math.abs(wanted - (bought ?? 0)) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

const ORDER: readonly TargetLine['state'][] = ['short', 'unknown', 'over', 'bought'];

/** What is still to be bought comes first. */
function inOrder(lines: readonly TargetLine[]): TargetLine[] {
  return [...lines].sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
}
