// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cellText, nameText } from '../../../../src/admin-center/dom/cell-text.ts';

function cell(html: string): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element;
}

describe('cellText', () => {
  it.each([
    ['one line, without the spaces of the markup', '  Microsoft\n   365 &nbsp;E3 ', 'Microsoft 365 E3'],
    ['no glyphs of icon fonts', 'Status<i>\uE74B</i>', 'Status'],
    [
      'no sort icons',
      '<span>Status</span><i data-icon-name="SortUp">▲</i><svg><title>Sorted</title></svg>',
      'Status',
    ],
    ['no words for screen readers alone', '25<span class="screenReaderText-12">of 30 assigned</span>', '25'],
    ['nothing hidden', '25<span hidden>26</span><b aria-hidden="true">27</b>', '25'],
    ['lines apart', '<div>Active</div><div>until 1 May</div>', 'Active until 1 May'],
    ['parts of one number together', '<span>1</span><span>.050</span>', '1.050'],
    ['what is hidden, where there is nothing else', '<span aria-hidden="true">25</span>', '25'],
    ['nothing of an empty cell', '<span></span>', ''],
  ])('gives %s', (_, html, text) => {
    expect(cellText(cell(html))).toBe(text);
  });

  it('cuts what is too long', () => {
    expect(cellText(cell('x'.repeat(2000)))).toHaveLength(1000);
  });
});

describe('nameText', () => {
  it.each([
    [
      'the link',
      '<span>New</span><a href="#/x">Visio Plan 2</a><button>More actions</button>',
      'Visio Plan 2',
    ],
    ['the text beside a button', '<span>Visio Plan 2</span><button>More actions</button>', 'Visio Plan 2'],
    ['the button, where it is all', '<button>Visio Plan 2</button>', 'Visio Plan 2'],
    ['the text', '<div>Visio Plan 2</div>', 'Visio Plan 2'],
  ])('takes %s', (_, html, text) => {
    expect(nameText(cell(html))).toBe(text);
  });
});
