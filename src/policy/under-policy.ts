import { ADMIN_HOSTS } from '../admin-center/hosts.ts';
import { isBegun, type Plan, type Settings, type Stored } from '../plan/stored/model.ts';
import type { PolicyKey, PolicyValues } from './keys.ts';
import { isLocked, type Policy } from './policy.ts';

/** Which of two values holds: the organisation's, or the user's own. */
type Pick = <K extends PolicyKey, T>(key: K, own: T | undefined) => T | PolicyValues[K] | undefined;

/** What is stored as the organisation's policy has it. Pure; what is stored stays as it is. */
export function underPolicy(stored: Stored, policy: Policy): Stored {
  if (Object.keys(policy.values).length === 0) return stored;
  const pick: Pick = (key, own) => (isLocked(policy, key) ? policy.values[key] : (own ?? policy.values[key]));
  return {
    ...stored,
    settings: settingsUnder(stored.settings, policy, pick),
    plans: stored.plans.map((plan) => planUnder(plan, pick)),
  };
}

function settingsUnder(settings: Settings, policy: Policy, pick: Pick): Settings {
  const { panel, hints } = settings;
  const { panelCorner: corner } = policy.values;
  const everywhere = corner && Object.fromEntries(ADMIN_HOSTS.map((host) => [host, corner]));
  const shown = pick('hintsShown', hints?.shown);
  return without({
    ...settings,
    language: pick('language', settings.language),
    tenantDetection: pick('tenantDetection', settings.tenantDetection),
    panel: without({
      ...panel,
      shown: pick('panelShown', panel.shown),
      corners: isLocked(policy, 'panelCorner') ? everywhere : { ...everywhere, ...panel.corners },
    }),
    hints: (hints ?? shown !== undefined) ? without({ hidden: [], ...hints, shown }) : undefined,
  }) as Settings;
}

function planUnder(plan: Plan, pick: Pick): Plan {
  const { answers, tenants } = plan;
  return {
    ...plan,
    // What the organisation answers begins no plan: who was sent here sees the first page.
    answers: isBegun(plan) ? answersUnder(answers, pick) : answers,
    tenants: {
      old: without({
        name: pick('oldTenantName', tenants.old.name),
        org: pick('oldTenantDomain', tenants.old.org),
      }) as Plan['tenants']['old'],
      new: without({
        name: pick('newTenantName', tenants.new.name),
        org: pick('newTenantDomain', tenants.new.org),
      }) as Plan['tenants']['new'],
    },
  };
}

function answersUnder(answers: Plan['answers'], pick: Pick): Plan['answers'] {
  const cloud = pick('cloud', answers.clouds?.old);
  return without({
    ...answers,
    agreement: pick('agreement', answers.agreement),
    clouds: cloud ? { ...answers.clouds, old: cloud } : answers.clouds,
  }) as Plan['answers'];
}

/** Without the fields that are not there: a field that is `undefined` is another one than none. */
function without<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
