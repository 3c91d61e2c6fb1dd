import type { OldTenantFate } from '../model.ts';
import { warning } from '../text.ts';
import type { StepBuilder } from './builder.ts';
import { mayMigrate } from './tools.ts';

/** Leaving is not stopping everything: redirects live only while the old tenant does [M-11, M-21, X-07]. */
export function addClosing(builder: StepBuilder, fate: OldTenantFate): void {
  if (fate === 'keep') return;
  if (mayMigrate(builder.situation)) {
    builder.add({
      id: 'close-old-tenant',
      facts: 'M-11 M-21 X-07',
      actions: ['keepRedirects', 'keepAdmin'],
      waitsFor: 'migrate-data',
      warnings: [
        warning('idle-tenant-blocked', 'stated', 'C-19'),
        warning('support-needs-subscription', 'stated', 'C-20'),
      ],
    });
  }
  builder.add({
    id: 'close-old-tenant',
    tenant: 'old',
    link: 'billing-account-page',
    certainty: 'inferred',
    facts: 'C-18b C-17 C-19',
    actions: ['closeLater', 'closeOrLeave'],
    waitsFor: 'cancel-now turn-off-recurring-billing move-whole-subscription',
    warnings: [
      warning('account-deletes-tenant', 'stated', 'C-18'),
      warning('delete-is-not-cancel', 'stated', 'C-17'),
    ],
  });
}
