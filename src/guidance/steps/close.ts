import type { OldTenantFate } from '../model.ts';
import { warning } from '../text.ts';
import type { StepBuilder } from './builder.ts';
import { mayMigrate } from './tools.ts';

/** Everything that comes before. */
const LAST =
  'migrate-data move-domain remove-domain turn-off-recurring-billing cancel-now cancel-after-move ask-partner ask-seller move-whole-subscription';

/**
 * Leaving is not stopping everything: redirects live only while the old tenant does, and closing it is the last
 * decision of all [M-11, M-21, X-07, C-17…C-20].
 */
export function addClosing(builder: StepBuilder, fate: OldTenantFate): void {
  if (fate === 'keep') return;
  const moves = mayMigrate(builder.situation);
  builder.add({
    id: 'close-old-tenant',
    link: 'billing-account-page',
    certainty: 'inferred',
    facts: `${moves ? 'M-11 M-21 ' : ''}X-07 C-18b C-17 C-19`,
    actions: [...(moves ? ['keepRedirects'] : []), 'closeOrLeave'],
    waitsFor: LAST,
    warnings: [
      warning('idle-tenant-blocked', 'stated', 'C-19 C-22'),
      warning('support-needs-subscription', 'stated', 'C-20'),
      warning('account-deletes-tenant', 'stated', 'C-18'),
      warning('delete-is-not-cancel', 'stated', 'C-17'),
      warning('azure-still-bills', 'inferred', 'X-16e C-18'),
    ],
  });
}
