import { topic } from '../topic.ts';

/** 山东省重大行政决策程序规定 (令第336号): only the differences seen; notice and review days were not. */
export const majorDecisions = topic([
  {
    id: 'shandong-major-decisions-rules',
    title: '山东省重大行政决策程序规定',
    issuer: '山东省人民政府',
    docNo: '山东省人民政府令第336号',
    level: '地方政府规章',
    from: '2021-01-01',
    appliesTo: ['县级以上地方人民政府'],
    confidence: 'EXCERPT',
    sourceNote: 'P:cnsoe、P:siduanquan；部门是否参照执行未见',
    provisions: [
      {
        id: 'SDMD-3',
        article: '第三条',
        says: '决策事项七类，增列劳动就业、社会保障、教育、科技等公共服务，各类规划，水、土地、能源、矿产、生物等资源，历史文化街区、传统村落、风景名胜区',
        modality: '应当',
        quantity: { min: 7 },
      },
      {
        id: 'SDMD-3-exclusion',
        article: '第三条',
        says: '政府内部事务管理决策不适用',
        modality: '应当',
      },
      {
        id: 'SDMD-4',
        article: '第四条',
        says: '司法行政部门编制年度决策事项目录，经决策机关决定、同级党委同意后公布',
        modality: '应当',
      },
    ],
  },
  {
    id: 'shandong-decision-catalogue-measures',
    title: '山东省重大行政决策事项目录管理办法',
    issuer: '山东省司法厅',
    level: '规范性文件',
    from: '2021-01-01',
    appliesTo: ['县级以上地方人民政府'],
    confidence: 'EXCERPT',
    sourceNote: 'P:dxdbms；施行日未见，起始日为登记用',
    provisions: [
      { id: 'SDDC-15', article: '第十五条', says: '决策事项目录的调整按照规定办理', modality: '应当' },
    ],
  },
]);
