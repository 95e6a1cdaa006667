import { topic } from '../topic.ts';

/**
 * 山东: 省政府令第353号 comes first since 2024-02-01. Its numbers for filing, validity and unified registration were not
 * seen: they stand here as memory and are settings, never blocks.
 */
export const normativeDocuments = topic(
  [
    {
      id: 'shandong-order-353',
      title: '山东省行政规范性文件制定和监督管理办法',
      issuer: '山东省人民政府',
      docNo: '山东省人民政府令第353号',
      level: '地方政府规章',
      from: '2024-02-01',
      appliesTo: ['行政机关'],
      confidence: 'EXCERPT',
      sourceNote: 'P:ajj.linyi.gov.cn，第一条至第五条；标题为推定，待核实',
      provisions: [
        {
          id: 'SD353-3',
          article: '第三条',
          says: '规范性文件是规章以外，依照法定权限、程序制定并公开发布，涉及权利义务，具有普遍约束力，在一定期限内反复适用的文件',
          modality: '应当',
        },
        {
          id: 'SD353-3-excluded',
          article: '第三条',
          says: '内部管理规范、工作制度、机构编制、会议纪要、工作方案、请示报告、表彰奖惩、人事任免，具体处理决定，技术操作规程和行业技术标准不属于规范性文件',
          modality: '应当',
        },
        {
          id: 'SD353-5',
          article: '第五条',
          says: '制定主体：各级政府，县级以上政府工作部门，派出机关和派出机构，法律、法规授权的组织',
          modality: '应当',
          quantity: { min: 4 },
        },
        {
          id: 'SD353-5-excluded',
          article: '第五条',
          says: '临时机构、议事协调机构、内设机构不得制定',
          modality: '不得',
          confidence: 'MEMORY',
          sourceNote: '原文此处截断，部分依通例推定',
        },
        {
          id: 'SD353-validity',
          article: '',
          says: '规范性文件标明有效期，一般不超过五年',
          modality: '一般',
          unit: '年',
          quantity: { max: 5 },
          confidence: 'MEMORY',
          sourceNote: '令第353号是否如此规定待核实',
        },
        {
          id: 'SD353-validity-trial',
          article: '',
          says: '标注暂行、试行的，有效期不超过两年',
          modality: '一般',
          unit: '年',
          quantity: { max: 2 },
          confidence: 'MEMORY',
          sourceNote: '令第353号是否如此规定待核实',
        },
        {
          id: 'SD353-unified',
          article: '',
          says: '统一登记、统一编号、统一公布，未编号的不得公布',
          modality: '不得',
          confidence: 'MEMORY',
          sourceNote: '细节待核实',
        },
        {
          id: 'SD353-filing',
          article: '',
          says: '公布后按期报上级政府或者本级政府备案；天数（15日或者30日）待核实，作为设置',
          modality: '应当',
          confidence: 'MEMORY',
          sourceNote: '未见原文，不登记数值',
        },
      ],
    },
    {
      id: 'shandong-order-337',
      title: '山东省规章和行政规范性文件备案规定',
      issuer: '山东省人民政府',
      docNo: '山东省人民政府令第337号',
      level: '地方政府规章',
      from: '2021-02-01',
      appliesTo: ['行政机关'],
      confidence: 'EXCERPT',
      sourceNote: 'P:cnsoe 只见开头；令第353号是否修改了本规定待核实',
      provisions: [
        { id: 'SD337-filing', article: '', says: '规章和行政规范性文件按照规定备案', modality: '应当' },
      ],
    },
    {
      id: 'shandong-procedure-rules',
      title: '山东省行政程序规定',
      issuer: '山东省人民政府',
      docNo: '山东省人民政府令第238号',
      level: '地方政府规章',
      from: '2012-01-01',
      appliesTo: ['行政机关'],
      confidence: 'MEMORY',
      sourceNote: '未见原文，现行效力待核实',
      provisions: [
        {
          id: 'SD238-normative',
          article: '',
          says: '规范性文件的制定程序；2024年2月1日起首先适用令第353号',
          modality: '应当',
        },
      ],
    },
  ],
  [
    { id: 'normative-validity', label: '规范性文件有效期', basis: 'SD353-validity' },
    { id: 'normative-validity-trial', label: '暂行、试行文件有效期', basis: 'SD353-validity-trial' },
  ],
);
