import { type Day, dayOf } from '../base/day.ts';
import { citationOf, confidenceMark } from './citation.ts';
import type { Instrument, LawPack, LawValue, Provision, TermUnit } from './provision.ts';
import { type Loudness, severityOf } from './severity.ts';

/** A provision with where it stands: pack and topic file. */
export type PlacedProvision = Provision & { readonly pack: string; readonly topic: string };

/** A number of law as it stands on a day. */
export type DatedValue = {
  readonly id: string;
  readonly label: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: TermUnit | null;
  readonly basis: PlacedProvision;
  readonly citation: string;
};

/**
 * The law as one unit meets it: national provisions and those of the local packs, the version in force on a day,
 * citations in their display form, dated numbers, loudness. Everything unknown is a loud error.
 */
export type Law = {
  readonly packs: readonly LawPack[];
  readonly unitKind: string | null;
  /** Every version of every provision, in the order of packs and files. */
  readonly provisions: readonly PlacedProvision[];
  readonly values: readonly LawValue[];
  has(id: string): boolean;
  /** The version in force on `on`, without a day the newest. Throws UnknownProvisionError or NotInForceError. */
  provision(id: string, on?: Day): PlacedProvision;
  /** Like `provision`, but `null` where it was not in force on `on`: for asking whether a rule applied at all. */
  inForce(id: string, on: Day): PlacedProvision | null;
  instrument(id: string): Instrument;
  /** 《重大行政决策程序暂行条例》（国务院令第713号）第二十六条第二款, with 待核实 or 据公开摘录 where it is not known in full. */
  cite(id: string, on?: Day): string;
  /** The number that a name (`hearing-papers`) or a provision's id stands for on a day. A local pack comes first. */
  value(id: string, on?: Day): DatedValue;
  /** The one number of a value: its minimum where there is one, else its maximum. */
  days(id: string, on?: Day): number;
  /** The day of `year` that a name (`report-submission`) or a provision with a yearly date (每年3月1日之前) says. */
  dateIn(id: string, year: number): Day;
  /** Loudness of a breach for this law's kind of unit. `role` as in `severityOf`. */
  severityOf(id: string, on?: Day, role?: string): Loudness;
};

/** A rule or a page names a provision that no pack holds. */
export class UnknownProvisionError extends Error {
  override readonly name = 'UnknownProvisionError';
  constructor(id: string) {
    super(`没有编号为“${id}”的条款；引用必须指向法律包中的记录`);
  }
}

/** The provision was not in force on the day it was asked for. */
export class NotInForceError extends Error {
  override readonly name = 'NotInForceError';
  constructor(id: string, on?: Day) {
    super(`条款“${id}”${on === undefined ? '' : `在${on}`}不是现行有效的规定，不能据以判断`);
  }
}

export type LawOptions = {
  /** National first, then local ones; see `packs/index.ts`. */
  readonly packs: readonly LawPack[];
  /** 区政府部门 and so on; `null` where the unit is not known. */
  readonly unitKind?: string | null;
};

/** Builds the law from packs. Throws on duplicate ids, overlapping versions and instruments that are not there. */
export function createLaw({ packs, unitKind = null }: LawOptions): Law {
  const provisions = packs.flatMap(placed);
  const versions = versionsOf(provisions);
  const instruments = instrumentsOf(packs);
  for (const { id, instrument } of provisions) {
    if (!instruments.has(instrument)) throw new Error(`条款“${id}”所属的文件“${instrument}”没有记录`);
  }
  // Local packs come last and answer first.
  const values = packs
    .flatMap((pack) => Object.values(pack.topics).flatMap((topic) => topic.values))
    .reverse();
  for (const value of values) if (!versions.has(value.basis)) throw new UnknownProvisionError(value.basis);

  const versionsFor = (id: string): readonly PlacedProvision[] => {
    const all = versions.get(id);
    if (!all) throw new UnknownProvisionError(id);
    return all;
  };
  const inForce = (id: string, on: Day) => versionsFor(id).find((version) => isInForce(version, on)) ?? null;
  const provision = (id: string, on?: Day): PlacedProvision => {
    const found = on === undefined ? versionsFor(id).at(-1) : inForce(id, on);
    if (!found) throw new NotInForceError(id, on);
    return found;
  };
  const instrument = (id: string): Instrument => {
    const found = instruments.get(id);
    if (!found) throw new Error(`没有编号为“${id}”的文件`);
    return found;
  };
  const cite = (id: string, on?: Day): string => {
    const found = provision(id, on);
    return citationOf(instrument(found.instrument), found) + confidenceMark(found.confidence);
  };

  const basisOf = (id: string, on?: Day): { label: string; basis: PlacedProvision } => {
    const named = values.filter((value) => value.id === id);
    if (named.length === 0) return { label: provision(id, on).says, basis: provision(id, on) };
    const answer = named.find((value) => on === undefined || inForce(value.basis, on) !== null);
    if (!answer) throw new NotInForceError(id, on);
    return { label: answer.label, basis: provision(answer.basis, on) };
  };
  const value = (id: string, on?: Day): DatedValue => {
    const { label, basis } = basisOf(id, on);
    if (!basis.quantity) throw new Error(`条款“${basis.id}”没有规定数值，不能用于计算`);
    return {
      id,
      label,
      min: basis.quantity.min ?? null,
      max: basis.quantity.max ?? null,
      unit: basis.unit ?? null,
      basis,
      citation: cite(basis.id, on),
    };
  };

  return {
    packs,
    unitKind,
    provisions,
    values,
    has: (id) => versions.has(id),
    provision,
    inForce,
    instrument,
    cite,
    value,
    days(id, on) {
      const { min, max } = value(id, on);
      return min ?? max ?? 0;
    },
    dateIn(id, year) {
      const { yearly } = basisOf(id, dayOf(year, 1, 1) ?? undefined).basis;
      const named = yearly ? dayOf(year, yearly.month, yearly.day) : null;
      if (!named) throw new Error(`条款“${id}”没有规定每年的日期，不能用于计算`);
      return named;
    },
    severityOf: (id, on, role) => severityOf(provision(id, on), unitKind, role),
  };
}

/** In force `[effectiveFrom, effectiveTo)`. */
export function isInForce(provision: Pick<Provision, 'effectiveFrom' | 'effectiveTo'>, on: Day): boolean {
  return provision.effectiveFrom <= on && (provision.effectiveTo === null || on < provision.effectiveTo);
}

function placed(pack: LawPack): PlacedProvision[] {
  return Object.entries(pack.topics).flatMap(([topic, { provisions }]) =>
    provisions.map((provision) => ({ ...provision, pack: pack.id, topic })),
  );
}

/** Versions by id, oldest first. Two versions in force on one day would make every answer a matter of luck. */
function versionsOf(provisions: readonly PlacedProvision[]): Map<string, PlacedProvision[]> {
  const versions = new Map<string, PlacedProvision[]>();
  for (const provision of provisions)
    versions.set(provision.id, [...(versions.get(provision.id) ?? []), provision]);
  for (const [id, all] of versions) {
    all.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
    for (const [index, later] of all.entries()) {
      const earlier = all[index - 1];
      if (earlier && (earlier.effectiveTo === null || earlier.effectiveTo > later.effectiveFrom)) {
        throw new Error(`条款“${id}”有两个版本在同一天有效，或者编号重复`);
      }
    }
  }
  return versions;
}

function instrumentsOf(packs: readonly LawPack[]): Map<string, Instrument> {
  const instruments = new Map<string, Instrument>();
  for (const pack of packs) {
    for (const instrument of Object.values(pack.topics).flatMap((topic) => topic.instruments)) {
      if (instruments.has(instrument.id)) throw new Error(`文件“${instrument.id}”重复记录`);
      instruments.set(instrument.id, instrument);
    }
  }
  return instruments;
}
