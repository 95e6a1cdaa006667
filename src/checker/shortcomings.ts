import type { Place, Sentence } from '../document/model.ts';
import type { ShortcomingRow } from './finding.ts';
import { planItems } from './plans.ts';
import type { Subject } from './subject.ts';
import { topicsOf } from './topics.ts';

/** Words that admit a fault. */
const admits =
  /不足|不够|不高|不强|不深|不广|不牢|不严|不细|不实|不大|不多|不快|不浓|不准|不全|不清|不紧|不适应|不到位|不完善|不健全|不规范|不平衡|不及时|不充分|不扎实|不理想|不熟悉|薄弱|欠缺|匮乏|有待|仍需|还需|尚需|需(?:要)?进一步|滞后|短板|差距|缺乏|缺少|较少|偏少|偏弱|偏低|较弱|较低|尚未|未能|未完全|没有形成|轻法治|轻程序|畏难|单一|脱节|短缺/;
/** `虽然取得了成效，但仍存在一些不足，具体表现：` leads to the shortcomings and is none. */
const leadIn =
  /^[^。]{0,120}?(?:存在|面临|有)[^。：:]{0,30}?(?:不足|问题|短板|差距|困难|薄弱环节)[^。：:]{0,20}?(?:[：:]|(?:表现|如下|主要是|主要有|主要表现)[^。：:]{0,8}[：:，,。]|。)/;
/** 因 by itself, and not in 因此, 因地制宜, 因素, 基因, 原因 of a heading. */
const causeWords =
  /由于|因为|原因|根源|源于|缘于|究其|归因|归结|在于|系因|受[^，。,]{2,20}(?:影响|制约|限制)|(?<![基起])因(?![此而地素果案公])/;
/** A heading that only says that shortcomings follow. */
const label =
  /^(?:存在|面临)?的?(?:主要)?(?:不足|问题|短板|差距)(?:和不足|及不足|之处)?$|^存在的?[^，。]{0,6}(?:不足|问题)$/;
/** `主要原因是……` after the last item speaks of all items. */
const closingCause = /^(?:究其|造成|产生|出现|存在)?[^，。：:]{0,12}原因(?:是|在于|有|主要)/;
const ownCauseParagraph =
  /(?:产生|造成|存在)[^。]{0,16}(?:问题|不足|情况)[^。]{0,10}的?(?:主要)?原因|^[^。]{0,12}原因(?:分析|主要)?(?:[：:。\n]|$)/;

const made = new WeakMap<Subject, readonly ShortcomingRow[]>();

/**
 * 不足 → 原因 → 措施: each shortcoming of part two with its cause and the plan item that answers it. Empty where the
 * report has no such part. Asked for by a rule and by the answer, made once.
 */
export function shortcomingTable(subject: Subject): readonly ShortcomingRow[] {
  const known = made.get(subject) ?? rowsOf(subject);
  made.set(subject, known);
  return known;
}

function rowsOf(subject: Subject): readonly ShortcomingRow[] {
  const section = subject.section('shortcomings');
  if (!section) return [];
  const units = unitsOf(subject, section.content);
  const shared = units.findIndex(
    (unit) => ownCauseParagraph.test(subject.textAt(unit)) || isClosing(subject, unit),
  );
  const sharedCause = units[shared] ?? null;
  const measures = firstMeasures(subject);
  return units
    .slice(0, shared < 0 ? units.length : shared)
    .filter((unit) => admits.test(subject.textAt(unit)))
    .map((shortcoming) => {
      const cause = causeIn(subject, shortcoming);
      return {
        shortcoming,
        cause: cause ?? sharedCause,
        measure: measureFor(subject.textAt([shortcoming[0], cause?.[0] ?? shortcoming[1]]), measures),
      };
    });
}

/** The first plan item on each subject, and the first of all under `''`. */
function firstMeasures(subject: Subject): ReadonlyMap<string, Place> {
  const measures = new Map<string, Place>();
  for (const place of planItems(subject)) {
    for (const topic of ['', ...topicsOf(subject.textAt(place))]) {
      if (!measures.has(topic)) measures.set(topic, place);
    }
  }
  return measures;
}

function measureFor(shortcoming: string, measures: ReadonlyMap<string, Place>): Place | null {
  const topics = topicsOf(shortcoming);
  // Of a subject that is not known it cannot be said that nothing answers it.
  const asked = topics.size === 0 ? [''] : topics;
  for (const topic of asked) {
    const measure = measures.get(topic);
    if (measure) return measure;
  }
  return null;
}

/** Numbered items, else sentences; the lead-in is cut off. */
function unitsOf(subject: Subject, content: Place): Place[] {
  const items = subject.itemsIn(content);
  if (items.length === 0) return subject.sentencesIn(content).flatMap((sentence) => withoutLeadIn(sentence));
  // Where there are items, the sentences before them only introduce.
  return items.flatMap(({ item, place }, index) => {
    const inner: Place = [item.place[1], place[1]];
    const below = label.test(item.heading) ? subject.itemsIn(inner) : [];
    // （一）存在的不足 is a heading for the items below it; （二）原因分析 stands for itself.
    if (below.length > 0) return below.map((each) => each.place);
    return index === items.length - 1 ? splitCauses(subject, place) : [place];
  });
}

function withoutLeadIn({ text, place }: Sentence): Place[] {
  const cut = leadIn.exec(text)?.[0].length ?? 0;
  return cut >= text.length ? [] : [[place[0] + cut, place[1]]];
}

/** The last item may run on into sentences about the causes of all; these stand for themselves. */
function splitCauses(subject: Subject, item: Place): Place[] {
  const start = subject
    .sentencesIn(item)
    .find(
      ({ text, place }) => place[0] > item[0] && (ownCauseParagraph.test(text) || closingCause.test(text)),
    );
  return start
    ? [
        [item[0], start.place[0]],
        [start.place[0], item[1]],
      ]
    : [item];
}

function isClosing(subject: Subject, unit: Place): boolean {
  return closingCause.test(subject.textAt(unit));
}

function causeIn(subject: Subject, place: Place): Place | null {
  const [from] = place;
  const found = causeWords.exec(subject.textAt(place));
  return found ? [from + found.index, from + found.index + found[0].length] : null;
}
