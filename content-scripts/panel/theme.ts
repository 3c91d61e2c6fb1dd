/**
 * What the page looks like: by the luminance of the background that is painted at its middle, else by the system.
 * Some pages paint their body, others only an element in it.
 */
export function pageTheme(): 'light' | 'dark' {
  let element: Element | null = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body;
  for (; element; element = element.parentElement) {
    const luminance = luminanceOf(getComputedStyle(element).backgroundColor);
    if (luminance !== undefined) return luminance < 0.4 ? 'dark' : 'light';
  }
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Relative luminance of a computed colour, 0 to 1; undefined when it is (nearly) transparent or not sRGB. */
export function luminanceOf(color: string): number | undefined {
  const parts = /^rgba?\(([^)]+)\)$/
    .exec(color)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (!parts || parts.length < 3 || (parts[3] ?? 1) < 0.5) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
