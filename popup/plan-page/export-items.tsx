import { asksPartner } from '../../src/exports/partner-message.ts';
import { currentPlan } from '../../src/plan/stored/model.ts';
import { isOpen } from '../../src/policy/policy.ts';
import type { ExportWay } from '../../src/policy/ways.ts';
import type { AppState, PartProps } from '../shared/app-state.ts';
import type { ExportKind } from './export-run.ts';

interface Item {
  label: string;
  /** When there is something to export; without it: always. */
  isOffered?: (state: AppState) => boolean;
}

const hasPartner = ({ guide }: AppState) => guide.outcomes.some(asksPartner);

/** The items of the menu, from top to bottom. */
const ITEMS: Readonly<Record<ExportKind, Item>> = {
  copy: { label: 'popup_copyGuide' },
  partner: { label: 'export_partner', isOffered: hasPartner },
  'partner-english': {
    label: 'export_partnerEnglish',
    isOffered: (state) => hasPartner(state) && state.translator.locale !== 'en',
  },
  ics: { label: 'export_ics' },
  csv: { label: 'export_csv', isOffered: ({ stored }) => currentPlan(stored).rows.old.length > 0 },
  html: { label: 'export_html' },
  markdown: { label: 'export_markdown' },
  carry: { label: 'export_carry' },
  'carry-all': { label: 'export_carryAll', isOffered: ({ stored }) => stored.plans.length > 1 },
};

/** The way of the organisation's policy that an item is. */
function wayOf(kind: ExportKind): ExportWay {
  if (kind === 'partner-english') return 'partner';
  return kind === 'carry-all' ? 'carry' : kind;
}

/** What the plan can become outside: the items of the menu in the popup and in the tab. Formats load on a click. */
export function ExportItems({ app }: PartProps) {
  const { policy, translator } = app.state;
  const items = (Object.entries(ITEMS) as [ExportKind, Item][]).filter(
    ([kind, { isOffered }]) => isOpen(policy, 'exports', wayOf(kind)) && (isOffered?.(app.state) ?? true),
  );
  return (
    <>
      {items.map(([kind, { label }]) => (
        <button
          key={kind}
          type="button"
          class="button plain"
          onClick={(event) => {
            event.currentTarget.closest('details')?.removeAttribute('open');
            void import('./export-run.ts').then(({ runExport }) => runExport(app, kind));
          }}
        >
          {translator.t(label)}
        </button>
      ))}
    </>
  );
}
