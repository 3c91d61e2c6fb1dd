import * as v from 'valibot';
import { AGREEMENTS, CLOUDS } from '../guidance/model.ts';
import { LOCALES } from '../i18n/locales.ts';
import { PANEL_CORNERS } from '../plan/stored/model.ts';
import { EXPORT_WAYS, IMPORT_WAYS, REMINDER_WAYS } from './ways.ts';

const Name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120));
const Domain = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.regex(/^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/),
);
/** An address of the organisation's own choice: https only, with a host, and no name or password in it. */
const Https = v.pipe(v.string(), v.trim(), v.maxLength(2000), v.check(isHttps, 'is no https address'));

/** The keys of a policy, flat: each is checked alone. */
export const POLICY_KEYS = {
  language: v.picklist(['auto', ...LOCALES]),
  panelShown: v.boolean(),
  hintsShown: v.boolean(),
  panelCorner: v.picklist(PANEL_CORNERS),
  /** The cloud of the old tenant, whose admin center is used. */
  cloud: v.picklist(CLOUDS),
  /** The way of buying of every subscription that says none of its own. */
  agreement: v.picklist(AGREEMENTS),
  oldTenantName: Name,
  oldTenantDomain: Domain,
  newTenantName: Name,
  newTenantDomain: Domain,
  partnerName: Name,
  /** An address or a number, as the partner is reached. */
  partnerContact: Name,
  /** Where the organisation buys, in place of Marketplace. */
  partnerShopUrl: Https,
  /** Where users of this organisation find help. */
  supportUrl: Https,
  imports: v.array(v.picklist(IMPORT_WAYS)),
  exports: v.array(v.picklist(EXPORT_WAYS)),
  reminders: v.array(v.picklist(REMINDER_WAYS)),
  tenantDetection: v.boolean(),
  /** A plan that nobody changed for so many days is deleted. */
  keepDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650)),
} as const satisfies Record<string, v.GenericSchema>;

export type PolicyKey = keyof typeof POLICY_KEYS;
export type PolicyValues = { [K in PolicyKey]: v.InferOutput<(typeof POLICY_KEYS)[K]> };

/** Names the keys that are only defaults. */
export const USER_CAN_CHANGE = 'userCanChange';

function isHttps(text: string): boolean {
  try {
    const { protocol, hostname, username, password } = new URL(text);
    return protocol === 'https:' && hostname !== '' && username === '' && password === '';
  } catch {
    return false;
  }
}
