import { topic } from '../topic.ts';

/** 山东: the provincial data standard of intensive government website platforms; only its contents page was seen. */
export const catalogueMetadata = topic([
  {
    id: 'db37-4560-3',
    title: '政府网站集约化平台 第3部分：数据规范',
    issuer: '山东省市场监督管理局',
    docNo: 'DB37/T 4560.3-2022',
    level: '地方标准',
    from: '2022-12-30',
    appliesTo: ['行政机关'],
    confidence: 'EXCERPT',
    sourceNote: 'P:renrendoc 目录页，正文待取得',
    provisions: [
      {
        id: 'DB37-data',
        article: '',
        says: '集约化平台的用户、机构、站点、统计、通用信息、文章信息等按数据规范著录',
        modality: '一般',
      },
    ],
  },
]);
