/** Where the page's background is looked for, as shares of the window: what lies over one place covers not all. */
const PLACES = [
  [0.5, 0.5],
  [0.35, 0.75],
  [0.65, 0.25],
] as const;

/** A page's app paints its ground in one of its outermost elements. */
const DEEPEST = 6;

/**
 * What the page looks like: by the luminance of the background that is painted at most of three places, else by the
 * system. Some pages paint their body, others only an element in it.
 */
export function pageTheme(): 'light' | 'dark' {
  const found = PLACES.map(([x, y]) => paintedLuminance(innerWidth * x, innerHeight * y));
  const known = found.filter((luminance) => luminance !== undefined);
  if (known.length === 0) return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return known.filter(isDark).length * 2 > known.length ? 'dark' : 'light';
}

/**
 * The same for a first drawing, without having the page laid out: by the outermost background that is painted. Where
 * none is found on the way in, the page is laid out all the same.
 */
export function firstTheme(): 'light' | 'dark' {
  let element: Element | undefined | null = document.body;
  for (let depth = 0; element && depth < DEEPEST; depth += 1) {
    const luminance = luminanceOf(getComputedStyle(element).backgroundColor);
    if (luminance !== undefined) return isDark(luminance) ? 'dark' : 'light';
    element = element.querySelector(':scope > :is(div, main)');
  }
  return pageTheme();
}

function isDark(luminance: number): boolean {
  return luminance < 0.4;
}

/** The luminance of the first background that is painted under a point; undefined where none is. */
function paintedLuminance(x: number, y: number): number | undefined {
  let element: Element | null = document.elementFromPoint(x, y) ?? document.body;
  for (; element; element = element.parentElement) {
    const luminance = luminanceOf(getComputedStyle(element).backgroundColor);
    if (luminance !== undefined) return luminance;
  }
  return undefined;
}

/** Relative luminance of a computed colour, 0 to 1; undefined when it is (nearly) transparent or not sRGB. */
export function luminanceOf(color: string): number | undefined {
  const [, space, values = ''] = /^(rgba?\(|color\(srgb )([^)]+)\)$/.exec(color) ?? [];
  const [red, green, blue, alpha = 1] = values.split(/[\s,/]+/).map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return undefined;
  const most = space?.startsWith('rgb') ? 255 : 1;
  return 0.2126 * linear(red / most) + 0.7152 * linear(green / most) + 0.0722 * linear(blue / most);
}

function linear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
