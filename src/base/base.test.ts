import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { fromChineseNumeral, toChineseNumeral } from './chinese-numerals.ts';
import { addDays, chineseDay, day, dayInChina, daysBetween, tryDay } from './day.ts';
import { digest } from './hash.ts';
import { html, trusted } from './html.ts';
import { inclusionProof, merkleRoot, verifyInclusion } from './merkle.ts';

describe('days', () => {
  it('refuses a date that does not exist', () => {
    expect(tryDay('2025-02-29')).toBeNull();
    expect(tryDay('2024-02-29')).toBe('2024-02-29');
    expect(() => day('2025-13-01')).toThrow('不是有效日期');
  });
  it('counts calendar days over a leap day and a year', () => {
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
    expect(addDays(day('2025-12-31'), 1)).toBe('2026-01-01');
  });
  it('takes the civil date of China, not of the machine', () => {
    expect(dayInChina(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
    expect(dayInChina(new Date('2025-12-31T15:59:59Z'))).toBe('2025-12-31');
  });
  it('writes dates without zero padding', () => {
    expect(chineseDay(day('2025-03-04'))).toBe('2025年3月4日');
  });
});

describe('canonical JSON (RFC 8785)', () => {
  it('sorts members by UTF-16 code units, as in section 3.2.3 of the RFC', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonicalJson(value)))[0]).toBe('One');
    const order = [...canonicalJson(value).matchAll(/:"([^"]+)"/g)].map((match) => match[1]);
    expect(order).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });
  it('writes numbers as ECMAScript does', () => {
    expect(canonicalJson([Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27, -0])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
    );
  });
  it('refuses what JSON cannot carry', () => {
    for (const value of [
      undefined,
      Number.NaN,
      { a: undefined },
      '\ud800',
      { '\ud800': 1 },
      () => 1,
      new Date(0),
      new Map(),
    ]) {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    }
  });
  it('means the same value again, whatever the order of members', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});

describe('hashes', () => {
  it('gives the known digests of SHA-256 and SM3 (GB/T 32905, example 1)', () => {
    expect(digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(digest('abc', 'sm3')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  });
});

describe('Merkle tree (RFC 6962)', () => {
  const leaves = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ].map((text) => new Uint8Array(Buffer.from(text, 'hex')));
  it('gives the roots of the reference implementation', () => {
    expect(merkleRoot([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(merkleRoot(leaves.slice(0, 1))).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
    expect(merkleRoot(leaves.slice(0, 3))).toBe(
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    );
    expect(merkleRoot(leaves)).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });
  it('proves every leaf of trees of every size, and no other leaf', () => {
    for (let size = 1; size <= leaves.length; size++) {
      const tree = leaves.slice(0, size);
      const root = merkleRoot(tree);
      for (const [index, leaf] of tree.entries()) {
        const proof = inclusionProof(tree, index);
        expect(verifyInclusion(leaf, index, size, proof, root)).toBe(true);
        expect(verifyInclusion(Uint8Array.of(9), index, size, proof, root)).toBe(false);
        if (size > 1) expect(verifyInclusion(leaf, index, size, proof.slice(1), root)).toBe(false);
      }
    }
  });
});

describe('Chinese numerals', () => {
  it('goes both ways for every number an article can have', () => {
    for (let value = 0; value <= 9999; value++)
      expect(fromChineseNumeral(toChineseNumeral(value))).toBe(value);
  });
  it('writes and reads the usual forms', () => {
    expect(toChineseNumeral(10)).toBe('十');
    expect(toChineseNumeral(26)).toBe('二十六');
    expect(toChineseNumeral(110)).toBe('一百一十');
    expect(toChineseNumeral(1008)).toBe('一千零八');
    expect(fromChineseNumeral('二〇二五')).toBe(2025);
    expect(fromChineseNumeral('十百')).toBeNull();
    expect(fromChineseNumeral('甲')).toBeNull();
  });
});

describe('escaping templates', () => {
  it('escapes every value, in content and in quoted attributes', () => {
    const name = '"><script>alert(1)</script>&\'';
    expect(html`<a title="${name}">${name}</a>`.markup).toBe(
      '<a title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;</a>',
    );
  });
  it('takes no value from outside for markup', () => {
    const forged = JSON.parse('{"markup":"<script>"}');
    expect(() => html`${forged}`).toThrow(TypeError);
  });
  it('joins lists, leaves out nothing-values and lets only named markup through', () => {
    expect(html`${[html`<b>1</b>`, '<', 2]}${null}${undefined}${false}${trusted('<i></i>')}`.markup).toBe(
      '<b>1</b>&lt;2<i></i>',
    );
  });
});
