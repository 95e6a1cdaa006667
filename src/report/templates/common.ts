import { dutyFactIds, dutyKinds, dutyObjects } from '../../matters/head-duty/index.ts';
import {
  count,
  laws,
  type Mark,
  plain,
  quoted,
  reportYear,
  type Saying,
  type Slot,
  say,
  unitName,
} from './say.ts';

type Place = Pick<Slot, 'section' | 'paragraph' | 'heading'>;

const slot = (place: Place, id: string, write: Saying): Slot => ({ id, ...place, write });

const opening: Place = { section: 'opening', paragraph: 'opening', heading: '' };
const organisation: Place = { section: 'achievements', paragraph: 'organisation', heading: '加强组织领导' };
const decisions: Place = { section: 'achievements', paragraph: 'decisions', heading: '推进科学民主依法决策' };
const rules: Place = { section: 'achievements', paragraph: 'rules', heading: '加强规范性文件管理' };
const disputes: Place = { section: 'achievements', paragraph: 'disputes', heading: '依法化解争议' };
const study: Place = { section: 'achievements', paragraph: 'study', heading: '抓实学法用法' };
const lead: Place = { section: 'head', paragraph: 'head', heading: '' };
const other: Place = { section: 'other', paragraph: 'other', heading: '' };

/** What a unit calls itself, by the end of its name. */
const selfNames: readonly (readonly [ending: RegExp, self: string])[] = [
  [/局$/, '我局'],
  [/委员会$|委$/, '我委'],
  [/办公室$/, '我办'],
  [/街道(办事处)?$/, '我街道'],
  [/中心$/, '我中心'],
];

const self: Mark = {
  write: ({ unit }) => ({
    text: selfNames.find(([ending]) => ending.test(unit))?.[1] ?? '本单位',
    bindings: [],
  }),
};

const fixed = (text: string): Mark => ({ write: () => ({ text, bindings: [] }) });

/** Sentences of every unit's report, in reading order; a unit type leaves out what it does not do. */
export const openingSlots: readonly Slot[] = [
  slot(
    opening,
    'opening',
    say`${reportYear}年，${unitName}坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，依法履行职责。现将${self}${reportYear}年度法治政府建设情况报告如下。`,
  ),
];

export const organisationSlots: readonly Slot[] = [
  slot(
    organisation,
    'meeting.legal-work',
    say`全年召开会议研究法治工作${count('meeting.legal-work')}次，研究法治工作议题${count('meeting.legal-items')}项。`,
  ),
  slot(organisation, 'meeting.reports-heard', say`听取法治工作汇报${count('meeting.reports-heard')}次。`),
  slot(organisation, 'meeting.deployed', say`部署法治工作任务${count('meeting.deployed')}项。`),
  slot(organisation, 'meeting.mended', say`研究整改督办事项${count('meeting.mended')}项。`),
];

export const decisionSlots: readonly Slot[] = [
  slot(
    decisions,
    'meeting.decisions',
    say`集体研究重大决策事项${count('meeting.decisions')}项，包括${quoted('meeting.decision-names')}。`,
  ),
  slot(rules, 'meeting.normative', say`研究规范性文件${count('meeting.normative')}件。`),
  slot(disputes, 'meeting.cases', say`研究执法与争议案件${count('meeting.cases')}件。`),
];

export const studySlots: readonly Slot[] = [
  slot(
    study,
    'study.sessions',
    say`全年组织学法活动${count('study.sessions')}次，参加${count('study.people-times')}人次，累计${count('study.hours')}学时。`,
  ),
  slot(study, 'study.centre-group', say`理论学习中心组学法${count('study.centre-group')}次。`),
  slot(study, 'study.lectures', say`举办法治讲座${count('study.lectures')}次。`),
  slot(study, 'study.court-visits', say`组织旁听庭审${count('study.court-visits')}次。`),
  slot(study, 'study.essentials', say`学习重点包括${plain('study.essentials')}。`),
  slot(study, 'study.laws', say`学习了${laws('study.laws')}。`),
];

export const headSlots: readonly Slot[] = [
  slot(
    lead,
    'head-duty.all',
    say`${plain('head-duty.persons')}履行推进法治建设第一责任人职责，全年亲自部署、过问、协调、督办法治工作${count('head-duty.all')}次。`,
  ),
  ...dutyKinds.map((kind) => {
    const ids = dutyFactIds(kind);
    const what = fixed(`${dutyObjects[kind]}亲自${kind}`);
    return slot(lead, ids.count, say`${what}${count(ids.count)}次，涉及${quoted(ids.names)}。`);
  }),
  slot(lead, 'head-duty.at-meetings', say`以上履职中，${count('head-duty.at-meetings')}次结合会议议题进行。`),
];

export const otherSlots: readonly Slot[] = [slot(other, 'other', say`无其他需要报告的情况。`)];
