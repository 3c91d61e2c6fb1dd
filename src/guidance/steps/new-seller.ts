import type { StepBuilder } from './builder.ts';
import { warning } from '../text.ts';

/** Same tenant, new seller: the new one starts the transfer, the old one approves; nothing migrates [T-09, Q-02]. */
export function addNewSeller(builder: StepBuilder): void {
  builder.add({
    id: 'change-seller',
    tenant: 'partner',
    link: 'partner-relationships',
    roles: 'partner globalAdmin',
    facts: 'T-09 Q-02',
    actions: ['sellerStart', 'sellerApprove', 'sellerSame'],
    warnings: [warning('ask-old-terms', 'inferred', 'X-18')],
  });
}
