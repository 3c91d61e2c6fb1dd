import { describe, expect, it } from 'vitest';
import { leftOver } from '../../../scripts/store-lint.ts';

const SINK = { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment to innerHTML', file: 'main.js' };
const read = (text: string) => () => Promise.resolve(text);

describe('what the store check reports', () => {
  it('is not preact’s one sink', async () => {
    expect(await leftOver([SINK], read('x.dangerouslySetInnerHTML'))).toEqual([]);
  });

  it('is a second sink in the same file, and one in a file without preact', async () => {
    expect(await leftOver([SINK, SINK], read('x.dangerouslySetInnerHTML'))).toEqual([SINK]);
    expect(await leftOver([SINK], read('ours'))).toEqual([SINK]);
  });

  it('is not the Android version of a manifest without Android, but is another key of that code', async () => {
    const android = {
      code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
      message: 'Manifest key not supported by the specified minimum Firefox for Android version',
      file: 'manifest.json',
    };
    const manifest = read('{"data_collection_permissions": {}}');
    expect(await leftOver([android], manifest)).toEqual([]);
    expect(await leftOver([android, android], manifest)).toEqual([android]);
  });

  it('is every other finding', async () => {
    const other = { code: 'DANGEROUS_EVAL', message: 'eval', file: 'main.js' };
    expect(await leftOver([other], read('x.dangerouslySetInnerHTML'))).toEqual([other]);
  });
});
