import { cloudsMix, isWorldwide } from './clouds.ts';
import type { Cloud, Situation, Warning } from './model.ts';
import { isNative, mayMigrate } from './steps/tools.ts';
import { warning } from './text.ts';

const US_GOVERNMENT: readonly Cloud[] = ['gcc', 'gcc-high', 'dod'];

/**
 * What Microsoft's tools lack in the clouds that are named [M-14, M-20, M-21]; empty where another tool was chosen, or
 * nothing is migrated. Between two clouds none of them works, and each one's own limits say no more.
 */
export function cloudLimits(situation: Situation): Warning[] {
  const { migrationTool: tool = 'unknown' } = situation;
  if ((tool !== 'unknown' && !isNative(tool)) || !mayMigrate(situation)) return [];
  return cloudsMix(situation)
    ? [...acrossGcc(situation), ...ofEachTool(situation)]
    : [warning('cross-cloud', 'stated', 'M-14')];
}

/** Worldwide to GCC, or back: no source says whether it counts as another cloud [M-14]. */
function acrossGcc({ clouds: { old, new: next } = {} }: Situation): Warning[] {
  return old && next && old !== next ? [warning('cross-cloud', 'disputed', 'M-14', '_gcc')] : [];
}

/** What a tool lacks in one of the clouds; nothing of a tool that is not wanted [M-20, M-21]. */
function ofEachTool({ clouds, migrationTool, data }: Situation): Warning[] {
  const known = Object.values(clouds ?? {});
  const found: Warning[] = [];
  if (migrationTool !== 'mailbox-tool' && !known.every(isWorldwide)) {
    found.push(warning('orchestrator-cloud', 'stated', 'M-20'));
  }
  if (data?.oneDrive !== false && known.some((cloud) => US_GOVERNMENT.includes(cloud))) {
    found.push(warning('onedrive-tool-cloud', 'stated', 'M-21'));
  }
  return found;
}
