import type { SubscriptionKind } from '../guidance/model.ts';
import type { Sku } from './catalogue.ts';
import { withoutTenant } from './cells/ids.ts';

/** What a row is about, as far as its kind is told by it. */
export interface KindClues {
  /** The SKU of the catalogue, where it is known. */
  sku: Sku | undefined;
  /** `skuPartNumber`, '' where there is none. */
  stringId: string;
  name: string;
  /** Units owned. */
  units: number | undefined;
  /** The source says itself that it costs nothing. */
  isFree: boolean;
}

/** SKUs that cost nothing and whose name does not say so [L-18]. */
const FREE_IDS = new Set(
  (
    'WINDOWS_STORE RIGHTSMANAGEMENT_ADHOC STREAM FORMS_PRO TEAMS_EXPLORATORY Microsoft_Teams_Exploratory_Dept ' +
    'TEAMS_COMMERCIAL_TRIAL MS_TEAMS_IW NONPROFIT_PORTAL POWERAPPS_DEV POWERAPPS_VIRAL FLOW_FREE SMB_APPS ' +
    'POWER_BI_STANDARD MICROSOFT_BUSINESS_CENTER SPZA_IW POWER_PAGES_VTRIAL_FOR_MAKERS MCOFREE AAD_FREE ' +
    'PBI_FREE VIVA_INSIGHTS_FREE PROJECT_MADEIRA_PREVIEW_IW_SKU DYN365_ENTERPRISE_P1_IW IT_ACADEMY_AD'
  )
    .toLowerCase()
    .split(' '),
);
const FREE =
  /\bfree\b|\bviral\b|\bv?trial for makers\b|\bexploratory\b|\badhoc\b|_viral\b|_free(?:_|$)|_vtrial\b|\bvtrial\b/i;

/** Counted in gigabytes, credits or packs: never a seat. */
const CAPACITY =
  /\bextra file storage\b|\bstorage\b|\bcapacity\b|\bcredits?\b|\bcapacity[_ ]pack\b|sharepointstorage|crmstorage|_capacity|mcopstnc/i;

/** More than a tenant buys: what Microsoft hands out by the ten thousand or the million costs nothing [L-18]. */
const HANDED_OUT: readonly number[] = [10_000, 50_000, 100_000, 500_000, 1_000_000, 10_000_000];
/** Suites that a company may own ten thousand of. */
const SOLD =
  /\b(?:microsoft 365|office 365|enterprise mobility|exchange|windows 365|visio|project|planner|defender|intune|entra|teams (?:phone|premium|enterprise|rooms)|copilot|dynamics 365|power bi p|purview|priva|audio conferencing|sharepoint|onedrive)/i;

/**
 * Whether a SKU is bought for people, costs nothing, or is counted in other units [L-18]. `isGuess` where only the
 * round number tells. Nothing for a product that is not known.
 */
export function kindOf(clues: KindClues): { kind: SubscriptionKind; isGuess: boolean } | undefined {
  const { sku, name, units, isFree } = clues;
  const stringId = withoutTenant(clues.stringId) || (sku?.stringId ?? '');
  const names = `${name} ${sku?.name ?? ''} ${stringId}`;
  if (isFree || FREE_IDS.has(stringId.toLowerCase()) || FREE.test(names)) return sure('free');
  if (CAPACITY.test(names)) return sure('capacity');
  if (isHandedOut(units, names)) return { kind: 'free', isGuess: true };
  return sku ? sure('seats') : undefined;
}

function isHandedOut(units: number | undefined, names: string): boolean {
  return units !== undefined && isNoCount(units) && (units > 100_000 || !SOLD.test(names));
}

function sure(kind: SubscriptionKind): { kind: SubscriptionKind; isGuess: boolean } {
  return { kind, isGuess: false };
}

/** True for a number of units that is no count of anything: of something free by the ten thousand. */
export function isNoCount(units: number): boolean {
  return HANDED_OUT.includes(units);
}

/** True for the SKUs that Microsoft grants to nonprofits: a discounted one ('Staff Pricing') is paid for [P-09, X-16h]. */
export function isGrant(stringId: string, name: string): boolean {
  return /donation|nonprofit grant|non[_ -]?profit[_ ]grant/i.test(`${stringId} ${name}`);
}
