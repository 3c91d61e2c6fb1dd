// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';

const API = { runtime: { id: 'ours' } };
const world = globalThis as Record<string, unknown>;

afterEach(() => {
  vi.resetModules();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const found = async () => (await import('../../../src/browser/native.ts')).default.runtime as unknown;

it('is `browser` where that is the API, else `chrome`', async () => {
  vi.stubGlobal('browser', API);
  vi.stubGlobal('chrome', { runtime: { id: 'the same in Firefox' } });
  expect(await found()).toBe(API.runtime);
  vi.resetModules();
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', API);
  expect(await found()).toBe(API.runtime);
});

it.each([
  '<form id="browser"><input name="runtime"></form>',
  '<a id="browser"></a>',
  '<iframe name="browser"></iframe>',
])('is no element of the page that has its name: %s', async (html) => {
  document.body.innerHTML = html;
  // As a browser's named access on the window gives it.
  vi.stubGlobal('browser', document.querySelector('[id="browser"], [name="browser"]'));
  vi.stubGlobal('chrome', API);
  expect(world['browser']).not.toBe(API);
  expect(await found()).toBe(API.runtime);
});

it('is not looked for before it is used, and throws where there is none', async () => {
  const look = vi.fn();
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', new Proxy({}, { get: look }));
  const { default: native } = await import('../../../src/browser/native.ts');
  expect(look).not.toHaveBeenCalled();
  expect(() => native.runtime).toThrow('no extension API');
});

it('is no frame of another origin that has its name', async () => {
  const blocked = () => {
    throw new DOMException('Blocked', 'SecurityError');
  };
  vi.stubGlobal('browser', new Proxy({}, { get: blocked }));
  vi.stubGlobal('chrome', API);
  expect(await found()).toBe(API.runtime);
});
