import { topic } from '../topic.ts';

/** 山东: practice of a city; the province's own regulation on 法治宣传教育 (2017) was not read for these duties. */
export const lawStudy = topic([
  {
    id: 'weihai-study-opinion',
    title: '关于进一步加强领导干部学法考法述法工作的实施意见',
    issuer: '中共威海市委全面依法治市委员会',
    level: '规范性文件',
    from: '2021-01-01',
    appliesTo: ['威海市的部门'],
    confidence: 'EXCERPT',
    sourceNote: 'P:zcfgw；印发日期未见，起始日为登记用',
    provisions: [
      {
        id: 'WH-lectures',
        article: '',
        says: '部门每年至少举办两次法治讲座',
        modality: '应当',
        quantity: { min: 2 },
      },
      {
        id: 'WH-exam',
        article: '',
        says: '每年12月组织领导干部学法考试，试行任职法律考试',
        modality: '应当',
      },
      {
        id: 'WH-head-report',
        article: '',
        says: '主要负责人述第一责任人履职，其他负责人述学法守法用法，可以书面，也可以在委员会会议上进行',
        modality: '应当',
      },
    ],
  },
]);
