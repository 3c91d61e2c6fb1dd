import { isWorldwide } from './clouds.ts';
import type { Cloud, Situation, Warning } from './model.ts';
import { isNative, mayMigrate } from './steps/tools.ts';
import { warning } from './text.ts';

const US_GOVERNMENT: readonly Cloud[] = ['gcc', 'gcc-high', 'dod'];

/**
 * What Microsoft's tools lack in the clouds that are named [M-14, M-20, M-21]; empty where another tool was chosen, or
 * nothing is migrated. Between two clouds none of them works, and each one's own limits say no more.
 */
export function cloudLimits(situation: Situation): Warning[] {
  const { clouds, migrationTool: tool = 'unknown', data } = situation;
  const { old, new: next } = clouds ?? {};
  if ((tool !== 'unknown' && !isNative(tool)) || !mayMigrate(situation)) return [];
  const known = [old, next].filter((cloud) => cloud !== undefined);
  const isWide = known.every(isWorldwide);
  const crosses = old !== undefined && next !== undefined && old !== next;
  if (crosses && !isWide) return [warning('cross-cloud', 'stated', 'M-14')];
  const found = crosses ? [warning('cross-cloud', 'disputed', 'M-14', '_gcc')] : [];
  if (tool !== 'mailbox-tool' && !isWide) found.push(warning('orchestrator-cloud', 'stated', 'M-20'));
  if (data?.oneDrive !== false && known.some((cloud) => US_GOVERNMENT.includes(cloud))) {
    found.push(warning('onedrive-tool-cloud', 'stated', 'M-21'));
  }
  return found;
}
