import { onManagedChange, readManaged, type ManagedBefore } from '../browser/managed.ts';
import type { Policy } from '../policy/policy.ts';
import { readPolicy } from '../policy/read-policy.ts';

let known: Promise<Policy> | undefined;

/** The organisation's policy: read once a life of the background, and anew when the browser tells of another. */
export function policyNow(): Promise<Policy> {
  known ??= readManaged().then(readPolicy);
  return known;
}

/** Runs after each change of the policy that the browser tells of. */
export function onPolicyChange(changed: (before: ManagedBefore) => void): void {
  onManagedChange((before) => {
    known = undefined;
    changed(before);
  });
}
