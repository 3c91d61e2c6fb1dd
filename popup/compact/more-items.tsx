import { isOpen } from '../../src/policy/policy.ts';
import { ExportItems } from '../plan-page/export-items.tsx';
import type { PartProps } from '../shared/app-state.ts';
import { openInTab } from '../shared/open-in-tab.ts';

/** What the three dots hold: the answers, the ways out, print and settings. */
export function MoreItems({ app }: PartProps) {
  const { t } = app.state.translator;
  const toTab = (hash: string, label: string) => (
    <button type="button" class="button plain" onClick={() => void openInTab(app, hash)}>
      {t(label)}
    </button>
  );
  return (
    <>
      {toTab('#answers', 'view_answers')}
      <ExportItems app={app} />
      {isOpen(app.state.policy, 'exports', 'print') && toTab('#print', 'popup_print')}
      {toTab('#settings', 'ui_settings')}
    </>
  );
}
