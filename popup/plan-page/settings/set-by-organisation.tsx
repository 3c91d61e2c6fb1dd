import { isLocked, isOpen } from '../../../src/policy/policy.ts';
import type { PolicyKey } from '../../../src/policy/keys.ts';
import type { PartProps } from '../../shared/app-state.ts';
import { LaterIcon } from '../../shared/later-icons.tsx';

/** Which keys have a control on this page that they lock whole; what `reminders` leaves open is counted apart. */
const SHOWN: Readonly<Record<PolicyKey, boolean>> = {
  language: true,
  panelShown: true,
  hintsShown: true,
  panelCorner: false,
  cloud: false,
  agreement: false,
  oldTenantName: true,
  oldTenantDomain: false,
  newTenantName: true,
  newTenantDomain: false,
  partnerName: false,
  partnerContact: false,
  partnerShopUrl: false,
  supportUrl: false,
  imports: false,
  exports: false,
  reminders: false,
  tenantDetection: true,
  keepDays: false,
};

/** How many of the settings the organisation made, and what of its policy could not be used. */
export function SetByOrganisation({ app }: PartProps) {
  const { policy, translator } = app.state;
  const { t } = translator;
  const isClosed = isLocked(policy, 'reminders') && !isOpen(policy, 'reminders', 'notifications');
  const keys = Object.keys(SHOWN) as PolicyKey[];
  const count = keys.filter((key) => SHOWN[key] && isLocked(policy, key)).length + Number(isClosed);
  const { supportUrl } = policy.values;
  if (count === 0 && policy.leftOut.length === 0 && !supportUrl) return null;
  return (
    <div class="settings-policy" role="note">
      <LaterIcon name="lock" />
      <div>
        {count > 0 && (
          <p>
            <strong>{t('settings_organisation', { count })}</strong>
          </p>
        )}
        {policy.leftOut.length > 0 && (
          <p>{t('settings_policyLeftOut', { keys: { list: [...policy.leftOut] } })}</p>
        )}
        {supportUrl && (
          <a href={supportUrl} target="_blank" rel="noreferrer">
            {t('settings_support')}
          </a>
        )}
      </div>
    </div>
  );
}
