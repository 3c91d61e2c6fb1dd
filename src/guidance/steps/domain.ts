import type { OldTenantFate } from '../model.ts';
import { warning } from '../text.ts';
import type { StepBuilder } from './builder.ts';

/** The domain, if it moves: after the data, before anything is cancelled [C-04, M-31…M-36, X-12]. */
export function addDomain(builder: StepBuilder, fate: OldTenantFate): void {
  const { customDomain, domainMoves, plan: own } = builder.situation;
  if (customDomain === false) return;
  const remove = domainMoves === false;
  // A kept tenant often keeps its domain; a tenant that is left must give it up before it cancels.
  if (fate === 'keep' && domainMoves !== true) return;
  const release = ['domainFree', 'domainRemove'];
  builder.add({
    id: remove ? 'remove-domain' : 'move-domain',
    tenant: remove ? 'old' : 'both',
    link: 'domains',
    facts: remove ? 'C-04 M-32' : 'M-31 M-32 M-15',
    actions: remove ? release : [...release, 'domainAdd'],
    due: own?.cutOverOn ?? null,
    waitsFor: 'migrate-data',
    warnings: [
      warning('domain-takes-time', 'reported', 'M-36'),
      warning('domain-not-movable', 'stated', 'M-33'),
    ],
  });
}
