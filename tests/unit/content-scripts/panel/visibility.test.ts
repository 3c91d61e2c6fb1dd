import { beforeEach, describe, expect, it } from 'vitest';
import { cardBox, pillBox } from '../../../../content-scripts/panel/placement.ts';
import { choose } from '../../../../content-scripts/interaction/step.ts';
import {
  decide as decideNext,
  seen,
  UNDECIDED,
  waits,
  type PageSurvey,
  type Visibility,
  type Wish,
} from '../../../../content-scripts/panel/visibility.ts';

/** As long as the card waits without a cause before it comes back, in ms. */
const CLEAR_MS = 500;

const WIDE = { width: 1440, height: 900, rtl: false, scrollbar: false };
const FREE: PageSurvey = {
  viewport: WIDE,
  crowded: false,
  focus: null,
  card: cardBox(WIDE, 'end'),
  pill: pillBox(WIDE, 'end'),
  takenOver: false,
  cardIsMet: false,
  pillIsMet: false,
};
const UNTOLD: Wish = { stored: undefined, inUse: false };
const OPEN: Wish = { stored: 'open', inUse: false };
const PILL: Wish = { stored: 'pill', inUse: false };
const UNDER_CARD = { left: 1100, right: 1200, top: 700, bottom: 730 };
const UNDER_PILL = { left: 1300, right: 1350, top: 860, bottom: 880 };

let visibility: Visibility;
let now: number;

beforeEach(() => {
  visibility = UNDECIDED;
  now = 0;
});

/** What is shown for a sight, `after` ms later. */
function decide(part: Partial<PageSurvey>, wish: Wish = UNTOLD, after = 1): ReturnType<typeof seen> {
  now += after;
  const survey = { ...FREE, ...part };
  visibility = decideNext(visibility, survey, wish, now);
  return seen(visibility, survey);
}

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
    expect(waits(visibility, now)).toBeUndefined();
    expect(decide({}, OPEN, 10_000)).toBe('pill');
    expect(waits(visibility, now)).toBe(CLEAR_MS);
    expect(decide({}, OPEN, CLEAR_MS - 1)).toBe('pill');
    expect(decide({}, OPEN, 1)).toBe('open');
    expect(waits(visibility, now)).toBeUndefined();
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
    visibility = choose(visibility, 'pill', FREE);
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
    visibility = choose(visibility, 'open', crowded);
    expect(decide(crowded)).toBe('open');
  });

  it('yields to what came afterwards', () => {
    visibility = choose(visibility, 'open', FREE);
    expect(decide({ crowded: true })).toBe('pill');
    visibility = choose(visibility, 'open', FREE);
    expect(decide({ viewport: { ...WIDE, width: 880 } })).toBe('pill');
    visibility = choose(visibility, 'open', { viewport: WIDE, crowded: true });
    expect(decide({ crowded: true, focus: UNDER_CARD })).toBe('pill');
  });

  it('opens at once, also after it collapsed by itself', () => {
    expect(decide({ crowded: true }, OPEN)).toBe('pill');
    visibility = choose(visibility, 'open', { viewport: WIDE, crowded: true });
    expect(decide({ crowded: true }, OPEN)).toBe('open');
  });

  it('is no card in a window of 320 px', () => {
    visibility = choose(visibility, 'open', { viewport: { ...WIDE, width: 320 }, crowded: false });
    expect(decide({ viewport: { ...WIDE, width: 320 } })).toBe('pill');
  });
});

describe('hiding', () => {
  it('is all there is while the page is taken over', () => {
    expect(decide({ takenOver: true }, OPEN)).toBe('hidden');
    expect(visibility.view).toBe('open');
    expect(decide({}, OPEN)).toBe('open');
  });

  it('steps aside for a coachmark that meets what is shown, card or pill', () => {
    expect(decide({ cardIsMet: true }, OPEN)).toBe('hidden');
    expect(decide({ cardIsMet: true }, PILL)).toBe('pill');
    expect(decide({ pillIsMet: true }, PILL)).toBe('hidden');
  });

  it('never hides the focus behind the pill', () => {
    expect(decide({ focus: UNDER_PILL }, PILL)).toBe('hidden');
    expect(decide({ focus: UNDER_CARD }, PILL)).toBe('pill');
  });
});
