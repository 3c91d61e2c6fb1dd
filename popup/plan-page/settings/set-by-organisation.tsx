import { isLocked, isOpen } from '../../../src/policy/policy.ts';
import type { PolicyKey } from '../../../src/policy/keys.ts';
import type { PartProps } from '../../shared/app-state.ts';
import { LaterIcon } from '../../shared/later-icons.tsx';

/** Keys that have a control on this page. */
const SHOWN: readonly PolicyKey[] = [
  'language',
  'panelShown',
  'hintsShown',
  'tenantDetection',
  'oldTenantName',
  'newTenantName',
];

/** How many of the settings the organisation made, and what of its policy could not be used. */
export function SetByOrganisation({ app }: PartProps) {
  const { policy, translator } = app.state;
  const { t } = translator;
  const isClosed = isLocked(policy, 'reminders') && !isOpen(policy, 'reminders', 'notifications');
  const count = SHOWN.filter((key) => isLocked(policy, key)).length + Number(isClosed);
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
