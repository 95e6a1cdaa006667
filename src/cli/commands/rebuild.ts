import { rebuildProjections } from '../../matters/rebuild.ts';
import { refreshClocks } from '../../matters/refresh-clocks.ts';
import { progressLine } from '../progress-line.ts';
import { exit, readArgs } from '../usage.ts';
import { withApp } from '../with-app.ts';

export const help = `yifa rebuild

按行为记录重新生成全部台账、数据和期限。行为记录本身不变。升级程序之后，或者 yifa verify 指出台账、数据与行为记录不符时使用。
`;

/** `yifa rebuild`: everything that is derived from the ledger is derived anew; deadlines are judged as of today. */
export async function rebuild(args: readonly string[]): Promise<number> {
  readArgs({ args: [...args], options: {} });
  return withApp(async (app) => {
    const progress = progressLine();
    let done = 0;
    const report = await rebuildProjections(app.store, app, (_unit, acts) => {
      done += acts;
      progress(`已处理 ${done} 条行为记录`);
    });
    await refreshClocks(app.store, app);
    progress(null);
    process.stdout.write(
      `已按 ${report.units} 个单位的 ${report.acts} 条行为记录重新生成 ${report.matters} 件事项的台账、数据和期限。\n`,
    );
    return exit.fine;
  });
}
