import type { USER_CAN_CHANGE } from '../../src/policy/keys.ts';
import { type PolicyKey } from '../../src/policy/keys.ts';

/** A key that an administrator can set. */
export type KitKey = PolicyKey | typeof USER_CAN_CHANGE;

/** What an administrator reads of a key, and a value that the kit's example files set. */
export interface KeyNote {
  /** The setting's name in an editor of policies. */
  title: string;
  does: string;
  example: string | number | boolean | readonly string[];
}

/** Every key of a policy, in words for whoever sets it. */
export const KEY_NOTES: Readonly<Record<KitKey, KeyNote>> = {
  language: {
    title: 'Language',
    does: 'The language of popup, plan and panel. `auto` follows the page, then the browser.',
    example: 'en',
  },
  panelShown: {
    title: 'Show the panel',
    does: 'Whether the panel stands in the admin center.',
    example: true,
  },
  hintsShown: {
    title: 'Show hints',
    does: 'Whether chips and callouts stand at the rows and commands of the page.',
    example: true,
  },
  panelCorner: {
    title: "The panel's corner",
    does: 'The side that the panel stands on: `end` is right in a language that is read from the left.',
    example: 'end',
  },
  cloud: {
    title: 'Cloud of the old tenant',
    does: 'The cloud of the tenant that is left, whose admin center is used.',
    example: 'worldwide',
  },
  agreement: {
    title: 'Way of buying',
    does: 'How subscriptions are bought that say nothing of it themselves.',
    example: 'mca',
  },
  oldTenantName: {
    title: 'Name of the old tenant',
    does: 'What the tenant is called that is left.',
    example: 'Contoso',
  },
  oldTenantDomain: {
    title: 'Domain of the old tenant',
    does: 'The domain by which a partner opens the old tenant.',
    example: 'contoso.onmicrosoft.com',
  },
  newTenantName: {
    title: 'Name of the new tenant',
    does: 'What the tenant is called that people move to.',
    example: 'Fabrikam',
  },
  newTenantDomain: {
    title: 'Domain of the new tenant',
    does: 'The domain by which a partner opens the new tenant.',
    example: 'fabrikam.onmicrosoft.com',
  },
  partnerName: {
    title: 'Name of the partner',
    does: 'The partner that the message to the partner addresses.',
    example: 'Litware',
  },
  partnerContact: {
    title: 'How the partner is reached',
    does: 'An address or a number; it stands in the message to the partner.',
    example: 'licences@litware.example',
  },
  partnerShopUrl: {
    title: 'Where the organisation buys',
    does: 'Opened in place of Marketplace where something is to be bought.',
    example: 'https://shop.litware.example/',
  },
  supportUrl: {
    title: 'Where users find help',
    does: 'Linked in the settings.',
    example: 'https://help.contoso.example/',
  },
  imports: {
    title: 'Ways in that stay open',
    does: 'How subscriptions may come in. What is not named is closed; an empty list closes all.',
    example: ['page', 'file', 'paste', 'hand'],
  },
  exports: {
    title: 'Ways out that stay open',
    does: 'What the plan may become outside. What is not named is closed; an empty list closes all.',
    example: ['copy', 'print', 'markdown', 'html', 'csv', 'ics', 'carry', 'partner'],
  },
  reminders: {
    title: 'Reminders that stay open',
    does: "The toolbar's badge, and the browser's notifications once the user turns them on.",
    example: ['badge', 'notifications'],
  },
  tenantDetection: {
    title: 'Know the tenant by its sign-in',
    does: "Whether a tab's tenant is known by the names of the page's storage keys (docs/security.md).",
    example: true,
  },
  keepDays: {
    title: 'Days that an untouched plan is kept',
    does: 'A plan that nobody changed for so many days is deleted.',
    example: 365,
  },
  userCanChange: {
    title: 'Keys that the user can change',
    does: 'Names of keys: their values hold until the user chooses another. Every other key is locked.',
    example: ['language', 'panelCorner'],
  },
};

/** The policy of the kit's example files: every key once. */
export function examplePolicy(): Record<string, KeyNote['example']> {
  return Object.fromEntries(Object.entries(KEY_NOTES).map(([key, { example }]) => [key, example]));
}
