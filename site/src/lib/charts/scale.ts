/**
 * The marks of an axis from zero: three to six round numbers, whole, the last at or above the greatest value.
 *
 * @param greatest the greatest value drawn, a whole number at or above zero
 */
export function ticks(greatest: number): number[] {
  const step = niceStep(Math.max(greatest, 1) / 4);
  const count = Math.max(1, Math.ceil(greatest / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** The smallest of 1, 2, 5, 10, 20, 50… that is at or above a step. */
function niceStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(step, 1)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((nice) => nice >= step) ?? 10 * power;
}

/** A number with at most two decimals: longer ones only make the page heavier. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

/** A length along an axis, as a share of it. */
export const share = (value: number, greatest: number): string =>
  `${greatest > 0 ? rounded((100 * value) / greatest) : 0}%`;

/** The height, in pixels from the top, of a value on an axis `height` pixels high. */
export const heightOf = (value: number, greatest: number, height: number): number =>
  rounded(greatest > 0 ? height - (height * value) / greatest : height);

export interface Slot {
  /** From the left, all three. */
  start: string;
  middle: string;
  width: string;
}

/** Where each of `count` values stands along the axis, each in its slot of which `filled` (0–1) is used. */
export const slots = (count: number, filled = 0.7): Slot[] =>
  Array.from({ length: count }, (_, index) => ({
    start: `${rounded((100 * (index + (1 - filled) / 2)) / count)}%`,
    middle: `${rounded((100 * (index + 0.5)) / count)}%`,
    width: `${rounded((100 * filled) / count)}%`,
  }));

export type Labelling = 'always' | 'wide' | 'never';

/**
 * Which values along the axis are named: as many as fit, counted from the last, which is always named.
 *
 * @param narrow how many names fit on a small screen
 * @param wide how many fit on a large one; those only it has room for are `wide`
 */
export function labelling(count: number, narrow = 4, wide = 8): Labelling[] {
  const every = Math.ceil(count / wide);
  const few = every * Math.ceil(count / (every * narrow));
  return Array.from({ length: count }, (_, index) => {
    const fromEnd = count - 1 - index;
    if (fromEnd % few === 0) return 'always';
    return fromEnd % every === 0 ? 'wide' : 'never';
  });
}
