import type { Certainty, Cloud, MigrationTool, Situation, Warning } from '../model.ts';
import { camel, warning } from '../text.ts';
import { cloudsMix, isWorldwide } from '../clouds.ts';

/** The tool that the steps follow: 'unknown' also where the chosen one doesn't exist between these clouds. */
export function toolOf(situation: Situation): MigrationTool {
  return isRuledOut(situation) ? 'unknown' : (situation.migrationTool ?? 'unknown');
}

/** True where the chosen tool of Microsoft's doesn't exist between these clouds [M-14, M-20]. */
export function isRuledOut(situation: Situation): boolean {
  const { migrationTool, clouds } = situation;
  if (migrationTool !== 'mailbox-tool' && migrationTool !== 'orchestrator') return false;
  const elsewhere = (cloud?: Cloud) => cloud !== undefined && !isWorldwide(cloud);
  return (
    !cloudsMix(situation) ||
    (migrationTool === 'orchestrator' && (elsewhere(clouds?.old) || elsewhere(clouds?.new)))
  );
}

/** True for Microsoft's own tools. */
export function isNative(tool: MigrationTool): boolean {
  return tool === 'mailbox-tool' || tool === 'orchestrator';
}

/** Tools that want people licensed in the new tenant before the data comes [M-17, M-18, X-04]. */
export function licensedFirst(tool: MigrationTool): boolean {
  return tool === 'orchestrator' || tool === 'third-party' || tool === 'manual';
}

/** `key_mailboxTool`: the wording for a tool. */
export function byTool(key: string, tool: MigrationTool): string {
  return `${key}_${camel(tool)}`;
}

/** When to license people in the new tenant, by tool. */
const LICENCE_ORDER: Readonly<Record<MigrationTool, readonly [Certainty, string]>> = {
  'mailbox-tool': ['stated', 'M-10 X-04'],
  orchestrator: ['stated', 'M-17 M-18 X-04'],
  'third-party': ['inferred', 'X-04'],
  manual: ['inferred', 'X-04'],
  unknown: ['inferred', 'X-04'],
};

/** The order of licences, as sure as its source [X-04, M-10, M-17, M-18]. */
export function licenceOrder(tool: MigrationTool): Warning {
  return warning('licence-order', ...LICENCE_ORDER[tool], byTool('', tool));
}

/** False only where it is known that there is nothing to migrate. */
export function mayMigrate({ data }: Situation): boolean {
  return [data?.mailboxes, data?.oneDrive, data?.sharePoint, data?.teams].some((has) => has !== false);
}

/** True where mailboxes or OneDrive may have to move: what the add-on covers, and what holds block [M-04, M-11]. */
export function movesPeople({ data }: Situation): boolean {
  return data?.mailboxes !== false || data?.oneDrive !== false;
}
