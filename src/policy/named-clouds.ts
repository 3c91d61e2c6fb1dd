import type { Cloud } from '../guidance/model.ts';
import type { Plan, Stored } from '../plan/stored/model.ts';
import type { Policy } from './policy.ts';

/** The clouds of a plan's two tenants, as far as anybody has said; `plan` as the policy has it (`underPolicy`). */
export function cloudsOf(
  { answers }: Pick<Plan, 'answers'>,
  { values }: Policy,
): { old?: Cloud; new?: Cloud } {
  // On a plan that is not begun a policy's answers are not laid yet: its links need the cloud all the same.
  const old = answers.clouds?.old ?? values.cloud;
  return { ...answers.clouds, ...(old && { old }) };
}

/** Every cloud that a plan in use or the policy names, each once. */
export function namedClouds({ plans }: Pick<Stored, 'plans'>, policy: Policy): readonly Cloud[] {
  const named = plans.flatMap((plan) => (plan.archived ? [] : Object.values(cloudsOf(plan, policy))));
  return [...new Set([...named, ...(policy.values.cloud ? [policy.values.cloud] : [])])];
}
