import { outboxKey } from '../browser/outbox.ts';
import { inPrivateWindow } from '../browser/private-memory.ts';
import { onStorageChange } from '../browser/stored.ts';
import { KEY } from '../browser/stored-value.ts';
import { renewReady } from './snapshot.ts';
import { tellReplaced } from './surfaces.ts';
import { isOwnWrite, readState } from './writer.ts';

/** A surface sends its change too: only one that it could not send is to be taken from the outbox. In ms. */
const OUTBOX_AFTER = 300;

/**
 * A change in the outbox wakes the background also when the surface that left it there is gone. What is written by
 * nobody we know (a restored profile) is told to all surfaces.
 */
export function followStorage(): void {
  onStorageChange((changed) => {
    const isLeft = ([key, value]: [string, unknown]) => key.startsWith(outboxKey('')) && value !== undefined;
    if (inPrivateWindow()) {
      if (KEY in changed) tellReplaced();
      return;
    }
    if (Object.entries(changed).some(isLeft)) setTimeout(() => void readState('disk'), OUTBOX_AFTER);
    if (!(KEY in changed)) return;
    renewReady();
    if (!isOwnWrite(changed[KEY])) tellReplaced();
  });
}
