/**
 * The commands of `yifa`. A command is a file in `commands/` that exports its `help` (usage in Chinese) and a function
 * of arguments that answers the exit code; it joins by one entry here. Files are imported only when they are called,
 * so that `yifa check` never loads a server.
 */
export type Command = {
  readonly help: string;
  /** Answers the exit code: 0 fine, 1 something found or failed, 2 not understood (a thrown UsageError). */
  readonly run: (args: readonly string[]) => Promise<number>;
};

type Entry = { readonly summary: string; readonly load: () => Promise<Command> };

export const commands: Readonly<Record<string, Entry>> = {
  serve: {
    summary: '启动服务：数据库、公开门户、管理端',
    load: async () => {
      const { help, serve } = await import('./commands/serve.ts');
      return { help, run: serve };
    },
  },
  setup: {
    summary: '正式使用前设立区县和三名管理员',
    load: async () => {
      const { help, setup } = await import('./commands/setup.ts');
      return { help, run: setup };
    },
  },
  verify: {
    summary: '核对行为记录、区级总摘要和公开的网页有没有被改动',
    load: async () => {
      const { help, verify } = await import('./commands/verify.ts');
      return { help, run: verify };
    },
  },
  rebuild: {
    summary: '按行为记录重新生成台账、数据和期限',
    load: async () => {
      const { help, rebuild } = await import('./commands/rebuild.ts');
      return { help, run: rebuild };
    },
  },
  report: {
    summary: '生成、检查一个单位的年度报告',
    load: async () => {
      const { help, report } = await import('./commands/report.ts');
      return { help, run: report };
    },
  },
  publish: {
    summary: '发布已通过审查的信息',
    load: async () => {
      const { help, publish } = await import('./commands/publish.ts');
      return { help, run: publish };
    },
  },
  import: {
    summary: '把已公开的网页收入公开目录',
    load: async () => {
      const { help, importFiles } = await import('./commands/import.ts');
      return { help, run: importFiles };
    },
  },
  site: {
    summary: '导出公开网站，或按行为记录重新生成并比较',
    load: async () => {
      const { help, site } = await import('./commands/site.ts');
      return { help, run: site };
    },
  },
  read: {
    summary: '读公开的报告或者文件，列出元数据和大纲',
    load: async () => {
      const { help, read } = await import('./commands/read.ts');
      return { help, run: read };
    },
  },
  check: {
    summary: '检查年度报告，列出问题、依据和改法',
    load: async () => {
      const { help, check } = await import('./commands/check.ts');
      return { help, run: check };
    },
  },
  clock: {
    summary: '计算期限并列出算法',
    load: async () => {
      const { help, clock } = await import('./commands/clock.ts');
      return { help, run: clock };
    },
  },
  convert: {
    summary: '简体转繁体（带法律词表）',
    load: async () => {
      const { help, convert } = await import('./commands/convert.ts');
      return { help, run: convert };
    },
  },
};
