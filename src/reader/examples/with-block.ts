import { type Example, reportBody, reportOutline } from './example.ts';

const body = reportBody('云桥区水务局', 2024);
const outline = reportOutline(2024);
const title = '云桥区水务局2024年度法治政府建设情况报告';
const report = {
  docType: 'annual-report',
  reportYear: 2024,
  outline,
  body: ['2024年，云桥区水务局', '无其他需要报告的情况。'],
} as const;

/** Pages with a metadata block, one of each layout met, numbered as in the count of layouts (A 1 to 14). */
export const withBlock: readonly Example[] = [
  {
    name: '1 每行一项的列表，标签内有空格，文号为空',
    text: `欢迎访问云桥区人民政府网站！ 今天是：

无障碍| 繁体 | 简体| 设为首页 | 收藏本站

  • 索 引 号：3709990009/2025-00031
  • 主题分类：通知公告
  • 发布机构：水务局
  • 成文时间：2025年03月04日
  • 文  号：
  • 发文时间：2025年03月05日
  • 标  题：${title}
  • 效力状态：有效

${title}

${body}

相关文章

云桥区人民政府主办 各部门内容保障
网站备案：云ICP备00000000号-1 政府网站标识码：0000000000`,
    shows: {
      title,
      indexNumber: '3709990009/2025-00031',
      topic: '通知公告',
      publisher: '水务局',
      formedDate: '2025-03-04',
      documentNumber: '',
      publishedDate: '2025-03-05',
      validity: '有效',
    },
    ...report,
  },
  {
    name: '2 标签在方括号里，值在下一行，发文字号为空',
    text: `  • [ 索引号 ]
  • 11509990007654321K/2025-00012
  • [ 发文字号 ]
  • [ 主题分类 ]
  • 水利
  • [ 体裁分类 ]
  • 工作报告
  • [ 发布机构 ]
  • 云桥区水务局
  • [ 成文日期 ]
  • 2025-02-20
  • [ 发布日期 ]
  • 2025-02-21
  • [ 有效性 ]
${title}
${body}`,
    shows: {
      title,
      indexNumber: '11509990007654321K/2025-00012',
      topic: '水利',
      publisher: '云桥区水务局',
      formedDate: '2025-02-20',
      documentNumber: '',
      publishedDate: '2025-02-21',
      validity: '',
    },
    ...report,
  },
  {
    name: '3 方括号标签与值同行，一行两项',
    text: `[ 索引号 ] 11509990007654321K/2026-00003 [ 发文字号 ]
[ 主题分类 ] 水利 [ 体裁分类 ] 工作报告
[ 发布机构 ] 云桥区水务局 [ 有效性 ]
[ 成文日期 ] 2025-02-11 [ 发布日期 ] 2025-02-12
${title}
${body}`,
    shows: {
      title,
      indexNumber: '11509990007654321K/2026-00003',
      topic: '水利',
      publisher: '云桥区水务局',
      formedDate: '2025-02-11',
      documentNumber: '',
      publishedDate: '2025-02-12',
      validity: '',
    },
    ...report,
  },
  {
    name: '4 电脑版和手机版各印一遍，值不得重复',
    text: `[ 索引号 ] 11509990007654321K/2026-00003 [ 发文字号 ] 云水发〔2025〕4号
[ 主题分类 ] 水利 [ 体裁分类 ] 工作报告
[ 发布机构 ] 云桥区水务局 [ 发布日期 ] 2025-02-12
[ 索引号 ] 11509990007654321K/2026-00003
[ 发文字号 ] 云水发〔2025〕4号
[ 主题分类 ] 水利
[ 体裁分类 ] 工作报告
[ 发布机构 ] 云桥区水务局
[ 发布日期 ] 2025-02-12

${title}
${title}
${body}`,
    shows: {
      title,
      indexNumber: '11509990007654321K/2026-00003',
      topic: '水利',
      publisher: '云桥区水务局',
      documentNumber: '云水发〔2025〕4号',
      publishedDate: '2025-02-12',
    },
    ...report,
  },
  {
    name: '4 手机版里空的发文字号不得拿走下一行的值',
    text: `[ 索引号 ] 11509990007654321K/2026-00003 [ 发文字号 ]
[ 主题分类 ] 水利 [ 体裁分类 ] 工作报告
[ 索引号 ] 11509990007654321K/2026-00003
[ 发文字号 ]
[ 主题分类 ] 水利
[ 体裁分类 ] 工作报告
${title}
${body}`,
    shows: { title, indexNumber: '11509990007654321K/2026-00003', topic: '水利', documentNumber: '' },
    ...report,
  },
  {
    name: '5 竖线表格，标签带冒号，行尾有竖线',
    text: `索引号: | 002999888/2025-200017 | 主题分类: | 农业,水利 |
成文日期: | 2025-02-09 | 体裁分类: | 报告 |
发布机构: | 云桥区水务局 | 文号: | |
${title}
${body}`,
    shows: {
      title,
      indexNumber: '002999888/2025-200017',
      topic: '农业,水利',
      publisher: '云桥区水务局',
      formedDate: '2025-02-09',
      documentNumber: '',
    },
    ...report,
  },
  {
    name: '6 竖线表格，没有冒号，有空格子，两个标签相连',
    text: `| 索引号 | 6299990034/2025-00044 | 发文字号 | |
| 关键词 | 发布机构 | 云桥区水务局 | |
| 成文日期 | 2025-02-09 | 发布日期 | 2025-02-10 |
| 主题分类 | | 有效性 | 有效 |
${title}
${body}`,
    shows: {
      title,
      indexNumber: '6299990034/2025-00044',
      topic: '',
      publisher: '云桥区水务局',
      formedDate: '2025-02-09',
      documentNumber: '',
      publishedDate: '2025-02-10',
      validity: '有效',
    },
    ...report,
  },
  {
    name: '7 压平的表格，带冒号，一行两到四项，末项为空',
    text: `索引号: 003999777/202501-00051 组配分类: 工作报告
发布机构: 云桥区水务局 生成日期: 2025-01-12 文号: 主题词:
有效性: 内容概述: 本报告反映了本局上年度推进法治政府建设的有关情况。
${title}
${body}`,
    shows: {
      title,
      indexNumber: '003999777/202501-00051',
      publisher: '云桥区水务局',
      formedDate: '2025-01-12',
      documentNumber: '',
      validity: '',
    },
    ...report,
  },
  {
    name: '8 压平的表格，没有冒号',
    text: `索引号 01599405-X/20250311-00002 发布机构 云桥区水务局
文号 浏览量
主题词
发布日期 2025-03-11 主题分类 水利
${title}
${body}`,
    shows: {
      title,
      indexNumber: '01599405-X/20250311-00002',
      publisher: '云桥区水务局',
      documentNumber: '',
      publishedDate: '2025-03-11',
      topic: '水利',
    },
    ...report,
  },
  {
    name: '9 标签一行、值一行，有标签粘在上一个值的末尾',
    text: `标题
云桥区人民政府关于印发云桥区节约用水办法的通知发文机关
云桥区人民政府办公室
发文字号
云政办发〔2023〕7号
成文日期
2023年3月1日
发布日期
2023年3月6日
主题分类
水利
各镇人民政府，区直各部门：
现将《云桥区节约用水办法》印发给你们，请认真贯彻执行。
云桥区人民政府办公室
2023年3月1日`,
    shows: {
      title: '云桥区人民政府关于印发云桥区节约用水办法的通知',
      publisher: '云桥区人民政府办公室',
      documentNumber: '云政办发〔2023〕7号',
      formedDate: '2023-03-01',
      publishedDate: '2023-03-06',
      topic: '水利',
      signatureDate: '2023-03-01',
    },
    docType: 'normative-document',
    reportYear: null,
    body: ['各镇人民政府，区直各部门：', '2023年3月1日'],
  },
  {
    name: '10 标签后隔一个空行才是值，有空值',
    text: `• 索引号:

    6199990000/2025-000321
• 发布机构:

    云桥区水务局
• 有效性:

• 发布日期:

    2025-03-02
• 文号:

${title}

${body}`,
    shows: {
      title,
      indexNumber: '6199990000/2025-000321',
      publisher: '云桥区水务局',
      validity: '',
      publishedDate: '2025-03-02',
      documentNumber: '',
    },
    ...report,
  },
  {
    name: '11 只有值，没有标签',
    text: `• MB0999994/2025-00007
• 云桥区水务局
• 通知公告
• 2025-03-06
• 2025-03-06

${title}

${body}`,
    shows: {
      title,
      indexNumber: 'MB0999994/2025-00007',
      source: '云桥区水务局',
      publishedDate: '2025-03-06',
    },
    ...report,
  },
  {
    name: '12 名称在前，后面几个标签都为空',
    text: `名 称: ${title}
索 引 号: 011999349/2025-00474 发布日期: 2025-01-29 发布机构: 云桥区水务局
文 号: 文件分类: 所属机构:
${body}`,
    shows: {
      title,
      indexNumber: '011999349/2025-00474',
      publishedDate: '2025-01-29',
      publisher: '云桥区水务局',
      documentNumber: '',
    },
    ...report,
  },
  {
    name: '14 老式目录表，五种分类都为空，只有信息名称',
    text: `信息分类 信息公开制度
主题分类 服务对象分类
体裁分类 生命周期分类
文 号 信息格式/语种
信息名称 关于印发云桥区水务局信息公开制度的通知
各科室、各直属单位：
现将《云桥区水务局信息公开制度》印发给你们，请遵照执行。`,
    shows: { title: '关于印发云桥区水务局信息公开制度的通知', topic: '', documentNumber: '' },
    docType: 'normative-document',
    reportYear: null,
  },
  {
    name: '14 只有信息分类名称时它就是主题，栏目不是主题',
    text: `索引号：370999/2025-00076 信息分类名称：法治政府建设
公开目录：政府信息公开年报 公开方式：主动公开
发布日期：2025-03-18 公文时效：有效
${title}
${body}`,
    shows: {
      title,
      indexNumber: '370999/2025-00076',
      topic: '法治政府建设',
      publishedDate: '2025-03-18',
      validity: '有效',
    },
    ...report,
  },
  {
    name: '发文机构和发布机构并存，取发布机构；发文日期在发布日期旁是成文日期',
    text: `索引号：746999294/2025-34001
发文机构：云桥区人民政府办公室
发布机构：云桥区水务局
发文日期：2025年2月1日 发布日期：2025年2月8日
废止时间：
${title}
${body}`,
    shows: {
      title,
      indexNumber: '746999294/2025-34001',
      publisher: '云桥区水务局',
      formedDate: '2025-02-01',
      publishedDate: '2025-02-08',
    },
    ...report,
  },
  {
    name: '只有发文日期时它是发布日期；文号写“无”等于没有文号',
    text: `索引号：11619997Q-2025-000099 文号：无
发文日期：2025-02-08 发文机关：云桥区水务局
${title}
${body}`,
    shows: {
      title,
      indexNumber: '11619997Q-2025-000099',
      documentNumber: '',
      publishedDate: '2025-02-08',
      publisher: '云桥区水务局',
    },
    ...report,
  },
  {
    name: '文号和日期残缺：文号照录，日期不猜，都标出',
    text: `索引号：qingxiqu030801/2025-0000012
文号：云水办发〔202526
成文日期：202531
发布日期：2025-03-08
${title}
${body}`,
    shows: {
      title,
      indexNumber: 'qingxiqu030801/2025-0000012',
      documentNumber: '云水办发〔202526',
      publishedDate: '2025-03-08',
    },
    ...report,
    defects: ['damaged-document-number', 'damaged-date'],
  },
];
