import { aReport } from '../example-report.ts';
import { type CheckRule, type Draft, judged, needs } from '../rule.ts';
import type { Subject } from '../subject.ts';

export const foreignNames: CheckRule = {
  id: 'Y04',
  says: '残留其他单位的名称',
  basis: 'YD-foreign-names',
  weight: 'warning',
  about: 'annual-report',
  reason: '报告以另一个地方的同类单位自称，多为照抄其他单位的报告所致',
  mend: '改为本单位名称，并核对这一段是不是本单位的情况',
  judge(subject) {
    const own = ownUnit(subject);
    if (!own) return needs('本单位的名称（标题和发布机构中没有读出地名）');
    const pattern = new RegExp(`([一-龥]{2,4}?)(${own.level})(${own.bureau})`, 'g');
    return judged(
      subject.findAll(pattern).flatMap(({ groups, place, text }): Draft[] => {
        const name = groups[1] ?? '';
        if (own.place.endsWith(name) || name.endsWith(own.place) || general.test(name)) return [];
        return opensClause(subject.document.text, place[0])
          ? [{ place, message: `“${text}”不是本单位（${own.place}${own.level}${own.bureau}）` }]
          : [];
      }),
    );
  },
  examples: [
    { page: aReport(), is: 'met' },
    { page: aReport({ other: '青溪区水务局将继续努力。' }), is: 'found', at: ['青溪区水务局'] },
    { shows: '联合其他单位', page: aReport({ other: '会同青溪区水务局开展联合执法2次。' }), is: 'met' },
    {
      shows: '泛指的各个单位',
      page: aReport({ other: '请各区水务局报送名单。相关区水务局已经整改。毗邻区水务局参加。' }),
      is: 'met',
    },
    { shows: '自己的名称', page: aReport({ other: '云桥区水务局将继续努力。' }), is: 'met' },
    { page: aReport({ title: '2025年度法治政府建设报告', metadata: '' }), is: 'not-checked' },
  ],
};

const general =
  /^(?:全|本|我|各|该|两|某|等|市|省|设|每)|[与和同及向到赴由被请各]|有关|相关|其[他它余]|所在|所属|当地|部分|多个|兄弟|毗邻|相邻|试点/;

function ownUnit({
  document: { metadata },
}: Subject): { place: string; level: string; bureau: string } | null {
  for (const shown of [metadata.title, metadata.publisher, metadata.source]) {
    const name = (shown ?? '').replace(/\s/g, '').split(/关于|20\d{2}/)[0] ?? '';
    const found = /([一-龥]{2,4}?)(区|县|旗|市)((?!人民政府)[一-龥]{2,14}?(?:局|委员会))$/.exec(name);
    if (found) {
      // 枣庄市市中区: the nearest name is the unit's own place.
      const full = name.slice(0, name.length - (found[3] ?? '').length - 1);
      const place =
        full
          .split(/[省市州]/)
          .filter((part) => part !== '')
          .at(-1) ??
        found[1] ??
        '';
      return {
        place: place.length >= 2 ? place : (found[1] ?? ''),
        level: found[2] ?? '',
        bureau: found[3] ?? '',
      };
    }
  }
  return null;
}

/** Only where the name is the subject of its clause: elsewhere it may be a partner. */
function opensClause(text: string, from: number): boolean {
  return from === 0 || /[\s。；;！？]/.test(text.charAt(from - 1));
}
