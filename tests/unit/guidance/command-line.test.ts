import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/guidance/guide.ts';
import type { Situation } from '../../../src/guidance/model.ts';
import { asJson } from '../../../scripts/guide/json.ts';
import { asMarkdown } from '../../../scripts/guide/markdown.ts';
import { readWords } from '../../../scripts/guide/words.ts';
import { LOCALES } from '../../../src/i18n/locales.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const examples = join(root, 'examples');

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'scripts/guide.ts'), ...args],
    { cwd: root, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe('npm run guide', () => {
  it('prints the format for reviewers and exits 0', () => {
    const { status, stdout } = run(join(examples, 'nothing-known.json'), '--json', '--lang', 'da');
    const made = JSON.parse(stdout) as Record<string, unknown> & { steps: Record<string, unknown>[] };
    expect(status).toBe(0);
    expect(Object.keys(made)).toEqual(
      expect.arrayContaining(['verdict', 'verdicts', 'steps', 'dates', 'unknowns', 'checkedOn']),
    );
    expect(made.steps[0]).toMatchObject({
      id: 'find-agreement',
      tenant: 'old',
      title: 'Find ud af, hvordan hvert blev købt',
      due: null,
      missed: false,
      waitsFor: [],
      choice: null,
      link: 'your-products',
      subscriptions: [],
      certainty: 'stated',
      warnings: [],
      facts: ['B-04', 'C-02', 'C-03', 'X-22'],
    });
  }, 60_000);

  it('says each fault in a line with its path, and exits 1', () => {
    const folder = mkdtempSync(join(tmpdir(), 'guide-'));
    const file = join(folder, 'bad.json');
    writeFileSync(
      file,
      '{"today":"2026-02-30","subscriptions":[{"product":"A"},{"product":"B"},{"product":"C","assigned":-1}]}',
    );
    const { status, stdout, stderr } = run(file);
    rmSync(folder, { recursive: true });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trim().split('\n')).toEqual([
      'today: is no day of the calendar',
      'subscriptions[2].assigned: must not be negative',
    ]);
  }, 60_000);
});

describe.each(LOCALES)('each example in %s', (language) => {
  it.each(readdirSync(examples))('%s is words all through', (file) => {
    const situation = JSON.parse(readFileSync(join(examples, file), 'utf8')) as Situation;
    const made = guide(situation);
    const wording = readWords(language, situation.today);
    const printed = asMarkdown(made, situation, wording) + JSON.stringify(asJson(made, wording));
    expect(printed).not.toMatch(
      /\b(step|act|warn|date|verdict|unknown|choice)_[a-z]|\{\w+\}|undefined|\[object/,
    );
  });
});
