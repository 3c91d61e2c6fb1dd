import { useState } from 'preact/hooks';
import type { PlanDay } from '../../src/messages/own-pages.ts';
import { currentPlan, type Plan } from '../../src/plan/stored/model.ts';
import { planTitle } from '../../src/views/plan-title.ts';
import { Icon } from '../../src/ui/icons.tsx';
import { Picture } from '../../src/ui/picture.tsx';
import type { App } from '../shared/app-state.ts';
import { archivePlan, newPlan, reopenPlan } from '../shared/plans.ts';
import { PlanTitleWords } from './plan-title-words.tsx';

/** What the menu of plans needs. */
interface PlanListProps {
  app: App;
  days: readonly PlanDay[];
}

/** Icons of this menu alone. */
const PATHS = {
  plus: 'M10 3.5v13M3.5 10h13',
  rename: 'M4 16l.8-3.5L13.5 3.8l2.7 2.7L7.5 15.2zM11.5 5.8l2.7 2.7',
  archive: 'M3 4h14v3.5H3zM4 7.5v8.5h12v-8.5M8 10.5h4',
} as const;

/** From so many plans on they are searched. */
const SEARCH_FROM = 9;

/** The items of the menu of plans. */
export function PlanList({ app, days }: PlanListProps) {
  const { stored, translator } = app.state;
  const { t } = translator;
  const [wanted, search] = useState('');
  const [showsArchived, showArchived] = useState(false);
  const [renames, rename] = useState(false);
  const current = currentPlan(stored);
  const open = stored.plans.filter(({ archived }) => !archived);
  const archived = stored.plans.filter((plan) => plan.archived);
  if (renames) return <RenameForm app={app} plan={current} onDone={() => rename(false)} />;
  return (
    <>
      {open.length >= SEARCH_FROM && (
        <input
          type="search"
          aria-label={t('plans_search')}
          placeholder={t('plans_search')}
          value={wanted}
          onInput={({ currentTarget }) => search(currentTarget.value)}
        />
      )}
      <div class="plan-items">
        {open
          .filter((plan) => isWanted(plan, wanted))
          .map((plan) => (
            <PlanItem key={plan.id} app={app} plan={plan} day={days.find(({ id }) => id === plan.id)} />
          ))}
      </div>
      {archived.length > 0 && (
        <button
          type="button"
          class="button plain"
          aria-expanded={showsArchived}
          onClick={() => showArchived(!showsArchived)}
        >
          <span class="item-mark" />
          <span class="grow">{t('plans_archivedCount', { count: archived.length })}</span>
          <Icon name={showsArchived ? 'down' : 'forward'} size={16} />
        </button>
      )}
      {showsArchived &&
        archived.map((plan) => <PlanItem key={plan.id} app={app} plan={plan} day={undefined} />)}
      <hr />
      <Item icon="plus" label={t('plans_new')} run={() => newPlan(app)} />
      <Item icon="rename" label={t('plans_rename')} run={() => rename(true)} stays />
      <Item icon="archive" label={t('plans_archive')} run={() => archivePlan(app, current.id)} />
    </>
  );
}

/** One plan with its next day: a click shows it. */
function PlanItem({ app, plan, day }: { app: App; plan: Plan; day: PlanDay | undefined }) {
  const { stored, translator } = app.state;
  const isShown = plan.id === stored.current;
  return (
    <button
      type="button"
      class="button plain plan-item"
      aria-current={isShown ? 'true' : undefined}
      onClick={({ currentTarget }) => {
        closeMenu(currentTarget);
        if (plan.archived) reopenPlan(app, plan.id);
        else if (!isShown) app.change({ type: 'plan-switch', id: plan.id });
      }}
    >
      <span class="item-mark">{isShown && <Icon name="check" />}</span>
      <span class="plan-lines">
        <strong>
          <PlanTitleWords app={app} plan={plan} />
        </strong>
        {day && <span class={`hint ${day.tone}`}>{translator.t(day.text)}</span>}
      </span>
    </button>
  );
}

function Item({
  icon,
  label,
  run,
  stays = false,
}: {
  icon: keyof typeof PATHS;
  label: string;
  run: () => void;
  /** The menu stays: the item asks something in it. */
  stays?: boolean;
}) {
  return (
    <button
      type="button"
      class="button plain"
      onClick={({ currentTarget }) => {
        if (!stays) closeMenu(currentTarget);
        run();
      }}
    >
      <span class="item-mark">
        <Picture path={PATHS[icon]} />
      </span>
      <span class="grow">{label}</span>
    </button>
  );
}

function RenameForm({ app, plan, onDone }: { app: App; plan: Plan; onDone: () => void }) {
  const { t } = app.state.translator;
  const [name, setName] = useState(plan.name);
  return (
    <form
      class="rename"
      onSubmit={(event) => {
        event.preventDefault();
        app.change({ type: 'plan-rename', id: plan.id, name });
        onDone();
      }}
    >
      <label for="plan-new-name">{t('plans_name')}</label>
      <input
        id="plan-new-name"
        type="text"
        maxLength={120}
        value={name}
        ref={(input) => input?.focus()}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <p class="hint">{t('plans_nameHint')}</p>
      <button type="submit" class="button primary">
        {t('plans_save')}
      </button>
    </form>
  );
}

function closeMenu(item: HTMLElement): void {
  item.closest('details')?.removeAttribute('open');
}

function isWanted(plan: Plan, wanted: string): boolean {
  const title = planTitle(plan);
  const words = 'name' in title ? title.name : `${title.from ?? ''} ${title.to ?? ''}`;
  return words.toLowerCase().includes(wanted.trim().toLowerCase());
}
