/** Provisions this room rests on, by their ids in the law packs; nothing here cites in free text. */
export const basis = {
  /** 公开条例第十二条: 索引、名称、内容概述、生成日期. */
  catalogueItems: 'OGI-12',
  /** 公开条例第十五条: 个人隐私、商业秘密不得公开. */
  privacy: 'OGI-15',
  /** 公开条例第十七条: 公开审查制度. */
  review: 'OGI-17',
  /** 公开条例第二十六条: 20个工作日. */
  deadline: 'OGI-26',
  /** 保守国家秘密法第三十五条: 拟公开的信息进行保密审查. */
  secrecy: 'BMF-35',
  /** 保守国家秘密法实施条例第四十二条: 先审查、后公开，逐项审查. */
  itemByItem: 'BMT-42',
} as const;
