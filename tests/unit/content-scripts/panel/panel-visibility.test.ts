import { beforeEach, describe, expect, it } from 'vitest';
import { cardBox, pillBox } from '../../../../content-scripts/panel/placement.ts';
import {
  CLEAR_MS,
  PanelVisibility,
  type PageSurvey,
  type Wish,
} from '../../../../content-scripts/panel/panel-visibility.ts';

const WIDE = { width: 1440, height: 900, rtl: false, scrollbar: false };
const FREE: PageSurvey = {
  viewport: WIDE,
  crowded: false,
  focus: null,
  card: cardBox(WIDE, 'end'),
  pill: pillBox(WIDE, 'end'),
  takenOver: false,
  meetsFloating: () => false,
};
const UNTOLD: Wish = { stored: undefined, inUse: false };
const OPEN: Wish = { stored: 'open', inUse: false };
const PILL: Wish = { stored: 'pill', inUse: false };
const UNDER_CARD = { left: 1100, right: 1200, top: 500, bottom: 530 };
const UNDER_PILL = { left: 1300, right: 1350, top: 860, bottom: 880 };

let visibility: PanelVisibility;
let now: number;

beforeEach(() => {
  visibility = new PanelVisibility();
  now = 0;
});

/** What is shown for a sight, `after` ms later. */
function decide(part: Partial<PageSurvey>, wish: Wish = UNTOLD, after = 1): PanelOrNothing {
  now += after;
  return visibility.decide({ ...FREE, ...part }, wish, now);
}
type PanelOrNothing = ReturnType<PanelVisibility['decide']>;

describe('before the user chose', () => {
  it('opens only where nothing is covered', () => {
    expect(decide({ crowded: undefined })).toBe('pill');
    expect(decide({ crowded: false })).toBe('open');
    expect(decide({ crowded: true })).toBe('pill');
  });

  it('stays as the user left it on the site', () => {
    expect(decide({ crowded: undefined }, OPEN)).toBe('open');
    expect(decide({}, PILL)).toBe('pill');
  });
});

describe('collapsing by itself', () => {
  it.each([
    ['a key column', { crowded: true }],
    ['a small window', { viewport: { ...WIDE, width: 899 } }],
    ['a low window', { viewport: { ...WIDE, height: 559 } }],
    ['the focus', { focus: UNDER_CARD }],
  ])('meets %s: a pill, until that is gone for half a second', (_, cause) => {
    expect(decide({}, OPEN)).toBe('open');
    expect(decide(cause, OPEN)).toBe('pill');
    expect(visibility.waits(now)).toBeUndefined();
    expect(decide({}, OPEN, 10_000)).toBe('pill');
    expect(visibility.waits(now)).toBe(CLEAR_MS);
    expect(decide({}, OPEN, CLEAR_MS - 1)).toBe('pill');
    expect(decide({}, OPEN, 1)).toBe('open');
    expect(visibility.waits(now)).toBeUndefined();
  });

  it('waits anew when the cause comes back', () => {
    decide({ crowded: true }, OPEN);
    decide({}, OPEN);
    decide({ crowded: true }, OPEN, 300);
    expect(decide({}, OPEN, 300)).toBe('pill');
    expect(decide({}, OPEN, 300)).toBe('pill');
    expect(decide({}, OPEN, 200)).toBe('open');
  });

  it('does not come back where the user collapsed it', () => {
    decide({}, OPEN);
    visibility.choose('pill', FREE);
    expect(decide({}, OPEN, 10_000)).toBe('pill');
  });

  it('does not go away under the user’s hands for a column', () => {
    expect(decide({ crowded: true }, { ...OPEN, inUse: true })).toBe('open');
    expect(decide({ crowded: true }, OPEN)).toBe('pill');
  });
});

describe('opened by hand', () => {
  it('puts up with what was there when the user opened it', () => {
    const crowded = { crowded: true, viewport: { ...WIDE, width: 880 } };
    visibility.choose('open', crowded);
    expect(decide(crowded)).toBe('open');
  });

  it('yields to what came afterwards', () => {
    visibility.choose('open', FREE);
    expect(decide({ crowded: true })).toBe('pill');
    visibility.choose('open', FREE);
    expect(decide({ viewport: { ...WIDE, width: 880 } })).toBe('pill');
    visibility.choose('open', { viewport: WIDE, crowded: true });
    expect(decide({ crowded: true, focus: UNDER_CARD })).toBe('pill');
  });

  it('opens at once, also after it collapsed by itself', () => {
    expect(decide({ crowded: true }, OPEN)).toBe('pill');
    visibility.choose('open', { viewport: WIDE, crowded: true });
    expect(decide({ crowded: true }, OPEN)).toBe('open');
  });

  it('is no card in a window of 320 px', () => {
    visibility.choose('open', { viewport: { ...WIDE, width: 320 }, crowded: false });
    expect(decide({ viewport: { ...WIDE, width: 320 } })).toBe('pill');
  });
});

describe('hiding', () => {
  it('is all there is while the page is taken over', () => {
    expect(decide({ takenOver: true }, OPEN)).toBe('hidden');
    expect(visibility.shown).toBe('open');
    expect(decide({}, OPEN)).toBe('open');
  });

  it('steps aside for a coachmark that meets what is shown, card or pill', () => {
    const coachmark = { left: 1100, right: 1300, top: 500, bottom: 700 };
    const meetsFloating: PageSurvey['meetsFloating'] = (box) => box.top < coachmark.bottom;
    expect(decide({ meetsFloating }, OPEN)).toBe('hidden');
    expect(decide({ meetsFloating }, PILL)).toBe('pill');
    expect(decide({ meetsFloating: () => true }, PILL)).toBe('hidden');
  });

  it('never hides the focus behind the pill', () => {
    expect(decide({ focus: UNDER_PILL }, PILL)).toBe('hidden');
    expect(decide({ focus: UNDER_CARD }, PILL)).toBe('pill');
  });
});
