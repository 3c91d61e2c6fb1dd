import type { Step } from '../model.ts';
import { weaker } from '../text.ts';
import type { StepId } from './table.ts';

/** So many steps are read by somebody with one product, and with a dozen. */
const MOST = { one: 9, many: 14 };

/** What is the first thing to do in a later step, and is a step of its own only where there is room; the first goes first. */
const FIRST_THINGS: readonly StepId[] = [
  'map-identities',
  'clear-holds',
  'reduce-to-25',
  'buy-migration-add-on',
  'associate-billing-tenant',
  'have-two-admins',
  'unassign-licences',
  'clear-licensing-groups',
];

/** A long guide says the first things of a job in the job's own step, in the order in which they are done. */
export function foldLong(steps: readonly Step[], isOneProduct: boolean): Step[] {
  const most = isOneProduct ? MOST.one : MOST.many;
  let left = [...steps];
  for (const id of FIRST_THINGS) {
    if (left.length <= most) break;
    const at = left.findIndex((step) => step.id === id);
    const into = left.findIndex((step) => step.waitsFor.includes(id));
    if (at >= 0 && into >= 0) left = fold(left, at, into);
  }
  return left;
}

function fold(steps: readonly Step[], at: number, into: number): Step[] {
  const [first, job] = [steps[at], steps[into]];
  if (!first || !job) return [...steps];
  const joined = join(first, job);
  return steps.flatMap((step) => {
    if (step === first) return [];
    if (step === job) return [joined];
    return [{ ...step, waitsFor: unique(step.waitsFor.map((id) => (id === first.id ? job.id : id))) }];
  });
}

function join(first: Step, job: Step): Step {
  return {
    ...job,
    actions: [...first.actions, ...job.actions],
    roles: unique([...first.roles, ...job.roles]),
    waitsFor: unique([...first.waitsFor, ...job.waitsFor]).filter((id) => id !== first.id && id !== job.id),
    warnings: [...first.warnings, ...job.warnings],
    facts: unique([...first.facts, ...job.facts]),
    certainty: weaker(first.certainty, job.certainty),
  };
}

function unique<T>(all: readonly T[]): T[] {
  return [...new Set(all)];
}
