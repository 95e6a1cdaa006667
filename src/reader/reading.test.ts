import { describe, expect, it } from 'vitest';
import { reportBody } from './examples/example.ts';
import { readText } from './read-text.ts';

const headings = (text: string) =>
  readText(text).outline.map((item) => `${item.level} ${item.number} ${item.heading}`);
const kinds = (text: string) => readText(text).defects.map((defect) => `${defect.kind} ${defect.text}`);
const paper = (...lines: string[]) =>
  ['为规范有关工作，结合实际，制定本方案，请认真贯彻执行。', ...lines].join('\n');

describe('提纲', () => {
  it('章、节、条，总则二字中间有空格也照读', () => {
    expect(
      headings(
        '第一章 总 则\n第一条 为规范管理，制定本办法。\n第二章　附则\n第二条 本办法自2025年3月1日起施行。',
      ),
    ).toEqual([
      '1 第一章 总 则',
      '2 第一条 为规范管理，制定本办法',
      '1 第二章 附则',
      '2 第二条 本办法自2025年3月1日起施行',
    ]);
  });

  it('一、（一）1.（1）①逐级分清，标题到第一个句号为止', () => {
    expect(
      headings(
        paper(
          '一、总体要求',
          '（一）加强领导。全年召开会议3次。',
          '1.健全机制。每季度一次。',
          '（1）明确责任；',
          '一句话中①甲；②乙。',
        ),
      ),
    ).toEqual([
      '1 一、 总体要求',
      '2 （一） 加强领导',
      '3 1. 健全机制',
      '4 （1） 明确责任；',
      '5 ① 甲',
      '5 ② 乙',
    ]);
  });

  it('小数编号的预案', () => {
    expect(
      headings(
        '1 总则\n1.1 编制目的\n为规范处置，制定本预案。\n1.2 编制依据\n依据有关法律，制定本预案。\n2 组织体系\n2.1.1 职责\n负责指挥。',
      ),
    ).toEqual(['1 1 总则', '2 1.1 编制目的', '2 1.2 编制依据', '1 2 组织体系', '3 2.1.1 职责']);
  });

  it('段中的引用和列举不是标题', () => {
    expect(
      headings(
        paper(
          '一、依法办理',
          '依照第二十一条第（一）项、第（二）项的规定，统一是基础，之一是关键，第一、二、三产业协同。',
        ),
      ),
    ).toEqual(['1 一、 依法办理']);
  });

  it('换行丢失的长段里，按次序认出各级标题', () => {
    const filler = '各单位要高度重视，结合实际抓好落实，做到责任到人、措施到位、监督到底。'.repeat(10);
    expect(
      headings(
        `现就有关事项通知如下：一、扩大人才供给（一）加强技能培养。${filler}（二）畅通评价渠道。${filler}二、健全激励机制（三）完善分配制度。${filler}`,
      ),
    ).toEqual([
      '1 一、 扩大人才供给',
      '2 （一） 加强技能培养',
      '2 （二） 畅通评价渠道',
      '1 二、 健全激励机制',
      '2 （三） 完善分配制度',
    ]);
  });
});

describe('文本缺损', () => {
  it.each([
    ['缺“一是”的“二是”', '三、学法情况。全年学习4次。二是突出重点。', 'missing-item 二是'],
    ['序号跳过', '一、甲项工作\n已完成。\n三、丙项工作\n已完成。', 'missing-item 三、'],
    ['半边括号', '一、甲项工作\n一）加强领导。已完成。', 'lost-bracket 一）'],
    [
      '标题丢了序号',
      '一、2024年度推进法治政府建设的主要举措和成效\n已完成。\n2024年度推进法治政府建设存在的不足和原因\n培训不足。',
      'lost-number 2024年度推进法治政府建设存在的不足和原因',
    ],
    ['标题重复', '一、甲项工作\n一、甲项工作\n已完成。', 'repeated-heading 一、甲项工作'],
    ['有标题没有内容', '一、甲项工作\n二、乙项工作\n已完成。', 'empty-section 一、甲项工作'],
    ['后引号丢失', '一、甲项工作\n推行“双随机、一公开监管，全年抽查20户。', 'lost-quote “'],
    ['书名号丢失', '一、甲项工作\n落实2024年工作要点》的通知要求，全年抽查20户。', 'lost-title-mark 》'],
    [
      '段落在句中断开',
      '一、甲项工作\n全面落实行政执法公示制度，严格执行执法全过程记录制度，对重大执法决定，\n均进行法制审核。',
      'broken-paragraph 大执法决定，',
    ],
    [
      '段末没有句号',
      '一、甲项工作\n全面落实行政执法公示制度，严格执行执法全过程记录制度，对重大执法决定均进行法制审核\n二、乙项工作\n已完成。',
      'lost-stop 进行法制审核',
    ],
    ['残缺的日期', '一、甲项工作\n该规划于20251月1日印发，自2023年315起实施。', 'damaged-date 20251月1日'],
    ['乱码', '一、甲项工作\n全年抽查\ufffd\ufffd20户。', 'lost-characters \ufffd\ufffd'],
  ])('%s', (_name, text, expected) => {
    expect(kinds(paper(text)).join('；')).toContain(expected);
  });

  it('完好的报告没有缺损', () => {
    expect(kinds(reportBody('云桥区水务局', 2024))).toEqual([]);
  });
});

describe('数字、日期、法条', () => {
  it('数字带单位和所数的事物，万、亿、百分数和汉字数字都算', () => {
    const read = readText(
      paper(
        '全年共计组织相关学习4次，办理行政复议案件1,235件，投入资金3.5万元，办结率98.6%，开展执法检查两次，2024年立案十二件。',
      ),
    );
    expect(read.figures.map(({ text, value, unit, counts }) => [text, value, unit, counts])).toEqual([
      ['4次', 4, '次', '学习'],
      ['1,235件', 1235, '件', '行政复议案件'],
      ['3.5万元', 35_000, '元', '投入资金'],
      ['98.6%', 98.6, '%', '办结率'],
      ['两次', 2, '次', '执法检查'],
      ['十二件', 12, '件', '立案'],
    ]);
  });

  it('文号、条款、年份和序号里的数字不是数量', () => {
    const read = readText(
      paper(
        '一、依据云政发〔2024〕5号文件和《某办法》第十二条，落实第一责任人职责，进一步做到一岗双责。2024年度工作。',
      ),
    );
    expect(read.figures).toEqual([]);
  });

  it('日期的各种写法；残缺的不猜', () => {
    const read = readText(
      paper('2025年2月14日、2025-02-14、二〇二五年二月十四日、2025.2.14、2024年、3月5日。'),
    );
    expect(read.dates.map(({ text, day }) => [text, day])).toEqual([
      ['2025年2月14日', '2025-02-14'],
      ['2025-02-14', '2025-02-14'],
      ['二〇二五年二月十四日', '2025-02-14'],
      ['2025.2.14', '2025-02-14'],
      ['2024年', null],
      ['3月5日', null],
    ]);
  });

  it('法条逐条列出，范围展开', () => {
    const read = readText(
      paper(
        '依照《云桥区节水办法》（云政发〔2024〕5号）第三条第二款、第五条和第十条至第十二条，以及《水法》办理。',
      ),
    );
    expect(read.citations.map(({ title, article }) => [title, article])).toEqual([
      ['云桥区节水办法', '第三条第二款'],
      ['云桥区节水办法', '第五条'],
      ['云桥区节水办法', '第十条'],
      ['云桥区节水办法', '第十一条'],
      ['云桥区节水办法', '第十二条'],
      ['水法', ''],
    ]);
  });

  it('机关和地名', () => {
    const read = readText(paper('邀请云桥区人力资源和社会保障局、市司法局到青溪镇指导，贫困地区重点支持。'));
    expect(read.named.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'body 云桥区人力资源和社会保障局',
      'place 云桥区',
      'body 市司法局',
      'place 青溪镇',
    ]);
  });

  it('落款日期：单独一行、与机关同行、粘在末句后', () => {
    const day = (text: string) => readText(text).metadata.signatureDate;
    expect(day(paper('请遵照执行。', '云桥区人民政府', '2025年3月4日'))).toBe('2025-03-04');
    expect(day(paper('请遵照执行。', '云桥区人民政府  二○二五年三月四日'))).toBe('2025-03-04');
    expect(
      day(`${paper('请遵照执行。')}云桥区人民政府2025年3月4日云桥区节水办法第一条为节约用水，制定本办法。`),
    ).toBe('2025-03-04');
    expect(day(paper('本办法自2025年3月4日起施行。'))).toBe(null);
  });
});

describe('文种和报告年度', () => {
  const type = (title: string) => {
    const read = readText(
      `${title}\n来源：区司法局 时间：2025-03-01\n2024年，我们认真履行职责，扎实开展各项工作，取得明显成效。`,
    );
    return [read.docType, read.reportYear];
  };
  it.each([
    ['云桥区水务局2024年度法治政府建设情况报告', 'annual-report', 2024],
    ['2024年云桥县法治政府建设情况', 'annual-report', 2024],
    ['青溪街道2024法治政府建设年度报告', 'annual-report', 2024],
    ['云桥乡人民政府关于法治政府建设的情况报告', 'annual-report', 2024],
    ['云桥区水务局2023年政府信息公开工作年度报告', 'disclosure-report', 2023],
    ['《云桥区重大行政决策目录管理办法》政策解读', 'interpretation', null],
    ['关于公开征求《云桥区节水办法（征求意见稿）》意见的公告', 'consultation', null],
    ['云桥区人民政府2025年度重大行政决策事项目录', 'decision-catalogue', null],
    ['云桥区人民政府关于印发云桥区节水办法的通知', 'normative-document', null],
    ['关于报送2024年度法治政府建设情况报告的通知', 'normative-document', null],
  ])('%s', (title, docType, year) => {
    expect(type(title)).toEqual([docType, year]);
  });
});
