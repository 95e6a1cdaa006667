import type { Day } from '../base/day.ts';

/** How well the wording is known: only FULL may block, EXCERPT warns, MEMORY stays advice shown as 待核实. */
export type Confidence = 'FULL' | 'EXCERPT' | 'MEMORY';

/** The law's own word of duty. `约定` marks a design choice of this product, so that invention never looks like law. */
export type Modality = '应当' | '不得' | '可以' | '一般' | '约定';

/** 日 are calendar days, 工作日 working days by the yearly holiday notice. The two are never mixed. */
export type TermUnit = '日' | '工作日' | '月' | '年';

export type InstrumentLevel =
  | '法律'
  | '行政法规'
  | '党内法规'
  | '地方性法规'
  | '部门规章'
  | '地方政府规章'
  | '规范性文件'
  | '国家标准'
  | '地方标准'
  | '实务';

/** 法规文件: one issued text that provisions belong to. */
export type Instrument = {
  readonly id: string;
  /** Title without 《》. */
  readonly title: string;
  readonly issuer: string;
  /** 文号, `''` where it has none. */
  readonly docNo: string;
  readonly level: InstrumentLevel;
};

/** 条款: one duty of an instrument as a record; rules point to it by id and never cite in free text. */
export type Provision = {
  /** Topic, article, paragraph: `MD-26-2`. */
  readonly id: string;
  readonly instrument: string;
  /** In Chinese numerals with 款 and 项: `第二十六条第二款`; `''` where the number is not verified. */
  readonly article: string;
  /** What it demands, in plain Chinese of our own. */
  readonly says: string;
  readonly modality: Modality;
  readonly unit?: TermUnit;
  readonly quantity?: { readonly min?: number; readonly max?: number };
  /** A day named for every year: 每年3月1日之前 is `{ month: 3, day: 1 }`. Whether that day itself is in time is 待核实. */
  readonly yearly?: { readonly month: number; readonly day: number };
  /** In force `[effectiveFrom, effectiveTo)`. */
  readonly effectiveFrom: Day;
  readonly effectiveTo: Day | null;
  readonly appliesTo: readonly string[];
  /** 参照: those it reaches only by reference, for whom it warns and never blocks. */
  readonly byReference: readonly string[];
  readonly confidence: Confidence;
  readonly sourceNote: string;
  readonly verifiedBy: string | null;
};

export type Severity = 'error' | 'warning' | 'advice';

/**
 * 定值: a number of law under a name that rules ask for. A local pack answers the same name with its own provision,
 * so that no rule has to know where it runs.
 */
export type LawValue = {
  /** `hearing-papers`, `disclosure`. */
  readonly id: string;
  /** What the number is, in Chinese: `听证材料提前送达`. */
  readonly label: string;
  /** Id of the provision that holds unit and quantity. */
  readonly basis: string;
};

/** One topic file of a pack: the same file name in every pack, so that a local difference is a diff of two files. */
export type LawTopic = {
  readonly instruments: readonly Instrument[];
  readonly provisions: readonly Provision[];
  readonly values: readonly LawValue[];
};

/** The law of one place: `national`, or a province's own. Topics by file name. */
export type LawPack = {
  readonly id: string;
  /** 全国, 山东省. */
  readonly name: string;
  readonly topics: Readonly<Record<string, LawTopic>>;
};
