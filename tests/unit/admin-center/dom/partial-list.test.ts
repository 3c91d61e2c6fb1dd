// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { mayBePartial } from '../../../../src/admin-center/dom/partial-list.ts';

/** jsdom lays nothing out: all but what has `data-away` is in sight. */
function page(html: string): boolean {
  document.body.innerHTML = html;
  for (const element of document.querySelectorAll<HTMLElement>('*')) {
    const size = 'away' in element.dataset ? 0 : 20;
    element.getBoundingClientRect = () => new DOMRect(0, 0, size, size);
  }
  return mayBePartial(document);
}

describe('mayBePartial', () => {
  it.each([
    '<button data-automation-id="BillsAndPayments,InvoiceList,ShowBillingAccountPickerFlyoutLink">x</button>',
    '<main><a href="#/subscriptions/:/billingaccountpicker">x</a></main>',
    '<div role="columnheader"><i data-icon-name="Filter"></i></div>',
    '<button data-automation-id="statusFilterButton" aria-pressed="true">x</button>',
    '<button data-automation-id="clearFilters">x</button>',
    '<main><input role="searchbox" value="visio"></main>',
  ])('sees %s', (html) => {
    expect(page(html)).toBe(true);
  });

  it.each([
    '<main><button data-automation-id="filterButton"><i data-icon-name="Filter"></i></button></main>',
    '<button data-automation-id="statusFilterButton" aria-pressed="false">x</button>',
    '<main><input role="searchbox" value=""></main>',
    '<header><input role="searchbox" value="visio"></header><main></main>',
    '<main><button data-away data-automation-id="ShowBillingAccountPickerFlyoutLink">x</button></main>',
  ])('takes no notice of %s', (html) => {
    expect(page(html)).toBe(false);
  });
});
