import { useState } from 'preact/hooks';
import type { Item } from '../../../src/views/now/items.ts';
import { stillToBuy, type StillToBuy } from '../../../src/views/still-to-buy.ts';
import { copyText } from '../../shared/copy-text.ts';
import type { App } from '../../shared/app-state.ts';
import type { NowModel } from '../now-model.ts';

/** Products that have a line of their own before 'more' is pressed. */
const SHOWN = 3;

/** The plan whose purchases are listed. */
interface BuyListProps {
  app: App;
  model: NowModel;
  /** The item that says what is bought on its day. */
  now: Item;
}

/** What is still to be bought: the largest first, the others in one line; and the list to paste elsewhere. */
export function BuyList({ app, model, now }: BuyListProps) {
  const { t } = app.state.translator;
  const [all, setAll] = useState(false);
  const { lines, products, bought } = toBuyOn(now, model);
  const shown = all || lines.length <= SHOWN + 1 ? lines : lines.slice(0, SHOWN);
  const more = lines.slice(shown.length);
  return (
    <>
      {bought > 0 && <p>{t('buy_bought', { done: bought, count: products })}</p>}
      <ul class="buy-list">
        {shown.map(({ product, seats }) => (
          <li key={product}>
            <bdi>{product}</bdi> <strong>{t('buy_seats', { count: seats })}</strong>
          </li>
        ))}
        {more.length > 0 && (
          <li>
            <button type="button" class="button link" onClick={() => setAll(true)}>
              {t('list_more', { count: more.length })}
            </button>{' '}
            <strong>{t('buy_seats', { count: more.reduce((sum, { seats }) => sum + seats, 0) })}</strong>
          </li>
        )}
      </ul>
    </>
  );
}

/** All that is still to be bought, or what one of several days is about. */
function toBuyOn({ isPart, subscriptions }: Item, { plan, rows }: NowModel): StillToBuy {
  return isPart
    ? stillToBuy(
        plan,
        subscriptions.flatMap((index) => rows[index] ?? []),
      )
    : stillToBuy(plan);
}

/** Copies the list as lines that a mail, a ticket or a sheet takes. */
export function copyBuyList({ app, model, now }: BuyListProps): Promise<void> {
  const { lines } = toBuyOn(now, model);
  return copyText(app, lines.map(({ product, seats }) => `${product}\t${String(seats)}`).join('\n'));
}
