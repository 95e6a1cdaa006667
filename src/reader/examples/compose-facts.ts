import type { MetadataField } from '../../document/model.ts';

export type Random = () => number;

/** mulberry32: small, seeded, the same on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(random: Random, from: readonly [T, ...T[]]): T =>
  from[Math.floor(random() * from.length)] ?? from[0];
export const chance = (random: Random, share: number) => random() < share;
const digits = (random: Random, length: number) =>
  Array.from({ length }, () => Math.floor(random() * 10)).join('');
export const two = (value: number) => String(value).padStart(2, '0');

const places = ['云桥区', '青溪县', '云岭市', '临安新区', '石门镇', '东河街道'] as const;
const organs = [
  '水务局',
  '教育和体育局',
  '民政局',
  '市场监督管理局',
  '人民政府办公室',
  '综合行政执法局',
  '科学技术局',
] as const;
const topics = ['水利', '通知公告', '法治政府建设', '民政、扶贫', '综合政务\\其他', '工作报告'] as const;

export type Facts = {
  readonly unit: string;
  readonly organ: string;
  readonly year: number;
  readonly title: string;
  readonly index: string;
  readonly number: string;
  readonly topic: string;
  readonly formed: Date3;
  readonly published: Date3;
};
export type Date3 = { readonly y: number; readonly m: number; readonly d: number };

export const iso = ({ y, m, d }: Date3) => `${y}-${two(m)}-${two(d)}`;

export function factsOf(random: Random): Facts {
  const place = pick(random, places);
  const organ = /[镇道]$/.test(place) ? (place.endsWith('镇') ? '人民政府' : '办事处') : pick(random, organs);
  const unit = `${place}${organ}`;
  const year = 2017 + Math.floor(random() * 9);
  const formed = { y: year + 1, m: 1 + Math.floor(random() * 3), d: 1 + Math.floor(random() * 27) };
  const published = chance(random, 0.4)
    ? formed
    : { y: year + 1, m: 1 + Math.floor(random() * 12), d: 1 + Math.floor(random() * 28) };
  return {
    unit,
    organ: chance(random, 0.5) ? unit : organ,
    year,
    title: titleOf(random, unit, year),
    index: indexOf(random, year),
    number: `云${pick(random, ['政', '水', '民', '教', '府办'])}${pick(random, ['发', '字', '办发', '函'])}${pick(random, ['〔', '[', '﹝', '【', '（'])}`,
    topic: pick(random, topics),
    formed,
    published,
  };
}

function titleOf(random: Random, unit: string, year: number): string {
  return pick(random, [
    `${unit}${year}年度法治政府建设情况报告`,
    `${unit}${year}年度法治政府建设年度报告`,
    `${unit}${year}年度法治政府建设工作报告`,
    `${unit}关于${year}年度法治政府建设工作情况的报告`,
    `${year}年${unit}法治政府建设情况`,
    `${unit}${year}法治政府建设年度报告`,
    `关于${year}年度法治政府建设工作的报告`,
    `${unit}${year}年法治政府建设工作总结`,
  ]);
}

function indexOf(random: Random, year: number): string {
  return pick(random, [
    `1150999000${digits(random, 7)}K/${year}-${digits(random, 5)}`,
    `11379990002222333N/${year}-${digits(random, 7)}`,
    `${digits(random, 9)}/${year}-${digits(random, 5)}`,
    `00${digits(random, 7)}/${year}-${digits(random, 6)}`,
    `003${digits(random, 6)}/${year}0${1 + Math.floor(random() * 9)}-${digits(random, 5)}`,
    `01599405-X/${year}0311-${digits(random, 5)}`,
    `61${digits(random, 8)}/${year}-${digits(random, 6)}`,
    `370999/${year}-${digits(random, 5)}`,
    `11539993015172622Y-/${year}-${digits(random, 7)}`,
    `qingxiqu030801/${year}-${digits(random, 7)}`,
    `YLXXGK-${year}-${digits(random, 6)}`,
    `11619997Q-${year}-${digits(random, 6)}`,
  ]);
}

export function dateText(random: Random, date: Date3): string {
  const { y, m, d } = date;
  return pick(random, [
    iso(date),
    `${iso(date)} 09:${two(Math.floor(random() * 60))}`,
    `${y}年${m}月${d}日`,
    `${y}年${two(m)}月${two(d)}日`,
    `${iso(date)} 16:40:05`,
    `${y}年${two(m)}月${two(d)}日 16:40`,
    `${y}.${m}.${d}`,
    `${y}/${m}/${d}`,
  ]);
}

const closing: Readonly<Record<string, string>> = {
  '〔': '〕',
  '[': ']',
  '﹝': '﹞',
  '【': '】',
  '（': '）',
};

export type Item = {
  readonly field: MetadataField | 'other';
  readonly label: string;
  readonly value: string;
  readonly read: string;
};

/** The items of a block: each field shown or not, and where shown sometimes empty. */
export function itemsOf(random: Random, facts: Facts): Item[] {
  const item = (field: Item['field'], label: string, value: string, read = value): Item => ({
    field,
    label,
    value,
    read,
  });
  const mayBeEmpty = (made: Item, share: number): Item =>
    chance(random, share) ? { ...made, value: '', read: '' } : made;
  const number = `${facts.number}${facts.year + 1}${closing[facts.number.slice(-1)] ?? '〕'}${1 + Math.floor(random() * 200)}号`;
  const items: Item[] = [
    item('indexNumber', pick(random, ['索引号', '索引号', '索引号', '索取号']), facts.index),
  ];
  const add = (share: number, made: Item) => {
    if (chance(random, share)) items.push(made);
  };
  add(0.8, item('publisher', pick(random, ['发布机构', '发文机关', '发文机构', '发布部门']), facts.organ));
  add(
    0.7,
    mayBeEmpty(item('documentNumber', pick(random, ['文号', '发文字号', '文号', '发文文号']), number), 0.5),
  );
  add(0.6, mayBeEmpty(item('topic', '主题分类', facts.topic), 0.2));
  add(
    0.5,
    item(
      'formedDate',
      pick(random, ['成文日期', '生成日期', '成文时间']),
      dateText(random, facts.formed),
      iso(facts.formed),
    ),
  );
  add(
    0.8,
    item(
      'publishedDate',
      pick(random, ['发布日期', '发布时间', '公开日期']),
      dateText(random, facts.published),
      iso(facts.published),
    ),
  );
  add(
    0.5,
    mayBeEmpty(
      item(
        'validity',
        pick(random, ['有效性', '效力状态', '公文时效', '是否有效']),
        pick(random, ['有效', '失效', '废止']),
      ),
      0.4,
    ),
  );
  add(
    0.4,
    item(
      'other',
      pick(random, ['体裁分类', '组配分类', '公开目录', '信息分类']),
      pick(random, ['工作报告', '报告', '其他']),
    ),
  );
  add(0.4, item('other', pick(random, ['主题词', '关键词']), ''));
  add(0.3, item('other', '公开方式', '主动公开'));
  add(0.2, item('other', '废止时间', ''));
  return shuffled(random, items);
}

function shuffled(random: Random, items: readonly Item[]): Item[] {
  const [first, ...rest] = items;
  if (!first) return [];
  const all = rest
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
  return chance(random, 0.8) ? [first, ...all] : [...all.slice(0, 2), first, ...all.slice(2)];
}
