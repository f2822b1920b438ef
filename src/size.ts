const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const;

/** Bytes in SI units with at most one decimal: `512 B`, `1.2 kB`, `59.8 MB`. */
export function humanSize(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (unit < UNITS.length - 1 && roundToTenth(value) >= 1000) {
    value /= 1000;
    unit += 1;
  }
  return `${roundToTenth(value)} ${UNITS[unit]}`;
}

const roundToTenth = (value: number): number => Math.round(value * 10) / 10;

/** A whole number with thousands separators: `1,906`. */
export const count = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** A count with its noun: `1 file`, `1,906 files`. */
export const plural = (number: number, one: string, many = `${one}s`): string => `${count(number)} ${number === 1 ? one : many}`;
