const digits = '零一二三四五六七八九';
const units = ['', '十', '百', '千'] as const;

const values: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 0 to 9999 as Chinese numerals: 26 → 二十六, 108 → 一百零八, 10 → 十. */
export function toChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) throw new RangeError(`out of range: ${value}`);
  if (value === 0) return '零';
  let text = '';
  let gap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += '零';
    gap = false;
    text += `${digit === 1 && power === 1 && text === '' ? '' : digits[digit]}${units[power]}`;
  }
  return text;
}

/** 二十六 → 26, 一百零八 → 108, 二〇二五 → 2025; `null` where the text is no numeral below 10,000. */
export function fromChineseNumeral(text: string): number | null {
  if (text === '') return null;
  return /[十百千]/.test(text) ? fromPlaces(text) : fromDigits(text);
}

function fromDigits(text: string): number | null {
  let value = 0;
  for (const character of text) {
    const digit = values[character];
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value < 10_000 ? value : null;
}

function fromPlaces(text: string): number | null {
  let total = 0;
  let pending: number | null = null;
  let lastPower = 10_000;
  for (const character of text) {
    const power = powers[character];
    if (power !== undefined) {
      if (power >= lastPower) return null;
      total += (pending ?? 1) * power;
      pending = null;
      lastPower = power;
    } else {
      const digit = values[character];
      if (digit === undefined || pending) return null;
      pending = digit;
    }
  }
  return total + (pending ?? 0);
}
