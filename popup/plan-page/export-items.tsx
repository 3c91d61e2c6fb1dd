import { asksPartner } from '../../src/exports/partner-message.ts';
import { currentPlan } from '../../src/plan/stored/model.ts';
import { isOpen } from '../../src/policy/policy.ts';
import type { PartProps } from '../shared/app-state.ts';
import type { ExportKind } from './export-run.ts';

/** What the plan can become outside: the items of the menu in the popup and in the tab. Formats load on a click. */
export function ExportItems({ app }: PartProps) {
  const { stored, policy, guide, translator } = app.state;
  const hasRows = currentPlan(stored).rows.old.length > 0;
  const hasPartner = guide.outcomes.some(asksPartner);
  const item = (kind: ExportKind, label: string) =>
    isOpen(policy, 'exports', kind === 'partner-english' ? 'partner' : kind) && (
      <button
        type="button"
        class="button plain"
        onClick={(event) => {
          event.currentTarget.closest('details')?.removeAttribute('open');
          void import('./export-run.ts').then(({ runExport }) => runExport(app, kind));
        }}
      >
        {translator.t(label)}
      </button>
    );
  return (
    <>
      {item('copy', 'popup_copyGuide')}
      {hasPartner && item('partner', 'export_partner')}
      {hasPartner && translator.locale !== 'en' && item('partner-english', 'export_partnerEnglish')}
      {item('ics', 'export_ics')}
      {hasRows && item('csv', 'export_csv')}
      {item('html', 'export_html')}
      {item('markdown', 'export_markdown')}
      {item('carry', 'export_carry')}
    </>
  );
}
