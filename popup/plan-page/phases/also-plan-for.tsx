import type { Text, Warning } from '../../../src/guidance/model.ts';
import type { Cited } from '../../../src/views/cited-guide.ts';
import { Icon } from '../../../src/ui/icons.tsx';
import type { App } from '../../shared/app-state.ts';
import type { NowModel } from '../now-model.ts';
import { Warnings } from './warnings.tsx';

/** More names than these are counted. */
const NAMED = 3;

/** What belongs to the whole move and to no step, folded: read once, needed rarely. */
export function AlsoPlanFor({ app, model }: { app: App; model: NowModel }) {
  const { t } = app.state.translator;
  const { warnings } = model.guide;
  if (warnings.length === 0) return null;
  const about = productsOf(warnings, model);
  return (
    <details class="also-plan-for">
      <summary>
        <Icon name="warning" />
        <span class="also-about">
          <strong>{t('plan_alsoPlanFor', { count: warnings.length })}</strong>{' '}
          {about && <span class="hint">{t(about)}</span>}
        </span>
        <Icon name="down" size={16} />
      </summary>
      <Warnings app={app} warnings={warnings} />
    </details>
  );
}

/** The products that they are about, so that nobody needs to unfold them to know whom they concern. */
function productsOf(warnings: readonly Cited<Warning>[], { wording }: NowModel): Text | null {
  const indexes = warnings.flatMap(({ subscriptions = [] }) => subscriptions);
  const names = [...new Set(indexes.flatMap((index) => wording.products[index] ?? []))];
  if (names.length === 0) return null;
  const list = names.slice(0, names.length > NAMED ? NAMED - 1 : NAMED);
  const more = names.length - list.length;
  return { key: 'list_named', values: { products: more > 0 ? { list, more } : { list } } };
}
