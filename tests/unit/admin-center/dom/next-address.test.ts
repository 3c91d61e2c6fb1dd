// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { onNextAddress } from '../../../../src/admin-center/dom/next-address.ts';

let end: () => void = () => undefined;

afterEach(() => {
  end();
  vi.unstubAllGlobals();
});

describe('onNextAddress', () => {
  it('tells of what the page is about to do, and nothing of what leaves the document', () => {
    const navigation = new EventTarget();
    vi.stubGlobal('navigation', navigation);
    const goTo = (url: string, sameDocument: boolean) =>
      navigation.dispatchEvent(Object.assign(new Event('navigate'), { destination: { url, sameDocument } }));
    const met = vi.fn();
    end = onNextAddress(met);
    goTo('https://elsewhere.example/#/subscriptions', false);
    navigation.dispatchEvent(new Event('navigate'));
    expect(met).not.toHaveBeenCalled();
    const next = `${location.origin}/#/subscriptions`;
    goTo(next, true);
    expect(met).toHaveBeenCalledExactlyOnceWith(next);
    end();
    goTo(next, true);
    expect(met).toHaveBeenCalledTimes(1);
  });

  it('watches the address where the browser does not tell', () => {
    const met = vi.fn();
    end = onNextAddress(met);
    history.pushState(null, '', '#/users');
    dispatchEvent(new Event('hashchange'));
    dispatchEvent(new Event('popstate'));
    expect(met).toHaveBeenCalledExactlyOnceWith(location.href);
    end();
    history.pushState(null, '', '#/domains');
    dispatchEvent(new Event('hashchange'));
    expect(met).toHaveBeenCalledTimes(1);
  });
});
