/** Something in the text that a reviewer must look at before it may become public. */
export type Suspect = {
  readonly kind: '居民身份证号' | '手机号码' | '银行卡号' | '密级标志';
  /** Shown shortened, so that the screen does not repeat the datum. */
  readonly shown: string;
  readonly from: number;
  readonly to: number;
};

/**
 * Personal data by form (个人信息保护法第二十八条, 公开条例第十五条): identity numbers with a right check digit, mobile
 * phones, bank cards that pass the Luhn sum. Office telephones are none. A person decides; this only asks.
 */
export function personalDataIn(text: string): readonly Suspect[] {
  const found: Suspect[] = [];
  for (const match of text.matchAll(/(?<![0-9A-Za-z])\d[\d ]{9,21}[\dXx](?![0-9A-Za-z])/g)) {
    const digits = match[0].replaceAll(' ', '');
    const kind = isIdentityNumber(digits)
      ? '居民身份证号'
      : /^1[3-9]\d{9}$/.test(digits)
        ? '手机号码'
        : isBankCard(digits)
          ? '银行卡号'
          : null;
    if (kind) found.push(suspect(kind, digits, match.index, match[0].length));
  }
  return found;
}

/** 密级标志 such as `机密★`: a paper that bears one never goes public (保密法第三十五条). The words alone are none. */
export function secrecyMarksIn(text: string): readonly Suspect[] {
  return [...text.matchAll(/(?:绝\s?密|机\s?密|秘\s?密)\s?[★☆*＊]/g)].map((match) => ({
    kind: '密级标志' as const,
    shown: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function suspect(kind: Suspect['kind'], digits: string, from: number, length: number): Suspect {
  return { kind, shown: `${digits.slice(0, 3)}…${digits.slice(-2)}`, from, to: from + length };
}

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isIdentityNumber(text: string): boolean {
  if (!/^[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(text)) return false;
  const sum = identityWeights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}

/** Cards of banks in China begin with 62, older ones with 4 or 5; 16 to 19 digits with a Luhn sum. */
function isBankCard(text: string): boolean {
  if (!/^(62|4|5[1-5])\d+$/.test(text) || text.length < 16 || text.length > 19) return false;
  const sum = [...text].reverse().reduce((total, character, index) => {
    const digit = Number(character) * (index % 2 === 0 ? 1 : 2);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}
