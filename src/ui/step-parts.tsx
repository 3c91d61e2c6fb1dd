import type { StepTenant } from '../guidance/model.ts';
import type { Translator } from '../i18n/translator.ts';

/** Where a step is done: in words, never by colour alone. */
export function TenantTag({ tenant, translator }: { tenant: StepTenant; translator: Translator }) {
  return <span class={`tag ${tenant}`}>{translator.t(`tenant_${tenant}`)}</span>;
}
