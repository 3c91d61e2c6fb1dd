import { useState } from 'preact/hooks';
import { ask } from '../../src/browser/runtime.ts';
import type { PlanDay } from '../../src/messages/own-pages.ts';
import { currentPlan } from '../../src/plan/stored/model.ts';
import { Icon } from '../../src/ui/icons.tsx';
import type { PartProps } from '../shared/app-state.ts';
import { Menu } from '../shared/menu.tsx';
import { PlanList } from './plan-list.tsx';
import { PlanTitleWords } from './plan-title-words.tsx';

/** The plan's name; behind it the other plans, each with its next day, and what can be done with this one. */
export function PlanSwitcher({ app }: PartProps) {
  const { stored, translator } = app.state;
  const [days, setDays] = useState<readonly PlanDay[]>([]);
  const look = () => {
    void ask({ type: 'plan-days' }).then(setDays, () => setDays([]));
  };
  return (
    <h1 class="grow">
      <Menu
        class="button plain plan-button"
        onOpen={look}
        title={translator.t('plans_button')}
        button={
          <>
            <span class="plan-name">
              <PlanTitleWords app={app} plan={currentPlan(stored)} />
            </span>
            <Icon name="down" size={16} />
          </>
        }
      >
        <PlanList app={app} days={days} />
      </Menu>
    </h1>
  );
}
