/**
 * `npm run deploy-kit`: writes deploy/ and the table of keys in docs/deployment.md from the table of keys of a policy
 * (src/policy/keys.ts) and the ids of publisher.json.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deployKit } from './deploy-kit/kit.ts';
import { ROOT } from './run-command.ts';

for (const [file, text] of await deployKit()) {
  const to = path.join(ROOT, file);
  await mkdir(path.dirname(to), { recursive: true });
  await writeFile(to, text);
  console.log(file);
}
