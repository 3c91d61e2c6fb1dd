import { afterEach, describe, expect, it } from 'vitest';
import JSZip from 'jszip';
import { zipOf } from '../../../scripts/zip.ts';

const text = (value: string) => new TextEncoder().encode(value);
const FILES: [string, Uint8Array][] = [
  ['popup/main.js', text('let a = 1;'.repeat(500))],
  ['manifest.json', text('{}')],
  ['a/æ.txt', text('ø')],
];

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('zipOf', () => {
  it('gives the same bytes in any order of files, in any time zone', async () => {
    const one = await zipOf(new Map(FILES));
    process.env.TZ = 'Pacific/Kiritimati';
    const other = await zipOf(new Map([...FILES].reverse()));
    expect(Buffer.from(other).equals(Buffer.from(one))).toBe(true);
  });

  it('packs what it is given, names no folder and no time of today', async () => {
    const zip = await JSZip.loadAsync(await zipOf(new Map(FILES)));
    expect(Object.keys(zip.files).sort()).toEqual(FILES.map(([name]) => name).sort());
    for (const [name, bytes] of FILES) {
      expect(Buffer.from((await zip.file(name)?.async('uint8array')) ?? []).equals(Buffer.from(bytes))).toBe(
        true,
      );
      expect(zip.file(name)?.date.toISOString()).toBe('1980-01-01T00:00:00.000Z');
    }
  });
});
