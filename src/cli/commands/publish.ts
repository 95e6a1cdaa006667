import { randomUUID } from 'node:crypto';
import type { App } from '../../app.ts';
import { loadMatter } from '../../matters/load.ts';
import { unitsOf } from '../../matters/parts.ts';
import type { MatterTables } from '../../matters/tables.ts';
import type { Actor, UnitId } from '../../org/actor.ts';
import { readSession } from '../../org/session.ts';
import { signIn, signOut } from '../../org/sign-in.ts';
import { askPassword } from '../ask-password.ts';
import { exit, readArgs, UsageError } from '../usage.ts';
import { withApp } from '../with-app.ts';

export const help = `yifa publish --account 登录名 [单位代码/事项编号…]

发布已通过保密审查和隐私审查的信息。不写事项时列出本人单位待发布的信息。
口令从终端输入；不在终端时从标准输入读一行。权限与在管理端相同：须是本单位的信息公开
编辑，并且没有起草或者修改过这一稿。
退出码：0 全部发布，1 有未能发布的。
`;

/** `yifa publish`: the editor's own command from a terminal, under the editor's own account. */
export async function publish(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: { account: { type: 'string' } },
  });
  const login = values.account;
  if (login === undefined) throw new UsageError('需要 --account 登录名');
  const wanted = positionals.map(documentNamed);
  return withApp(async (app) => {
    const entered = await signIn(
      app.store,
      { login, password: await askPassword(`${login} 的口令：`), address: 'terminal' },
      app.now(),
    );
    if ('failed' in entered) {
      process.stderr.write(
        entered.failed === 'locked'
          ? '连续输错口令次数过多，账号已暂时锁定。请稍后再试，或者请安全管理员解锁。\n'
          : '登录名或口令不对。\n',
      );
      return exit.found;
    }
    const who = await readSession(app.store, entered.token, app.now());
    if (!who) return exit.found;
    try {
      if (who.mustSetPassword) {
        process.stderr.write('请先在管理端设置新口令。\n');
        return exit.found;
      }
      return wanted.length === 0 ? await list(app, who.actor) : await publishAll(app, who.actor, wanted);
    } finally {
      await signOut(app.store, { home: who.home, person: who.actor.person }, entered.token, app.now());
    }
  });
}

type Named = { readonly unit: UnitId; readonly matter: string };

function documentNamed(text: string): Named {
  const [unit, matter, surplus] = text.split('/');
  if (!unit || !matter || surplus !== undefined) throw new UsageError(`“${text}”应写成 单位代码/事项编号`);
  return { unit: unit as UnitId, matter };
}

async function list({ store }: App, actor: Actor): Promise<number> {
  const rows = await store.within({ units: [...unitsOf(actor)] }, (tx) =>
    tx
      .withTables<MatterTables>()
      .selectFrom('matter')
      .select(['unit_id', 'matter_id', 'title'])
      .where('kind', '=', 'disclosure-document')
      .where('status', '=', 'ready')
      .orderBy('updated_at')
      .execute(),
  );
  const lines = rows.map(({ unit_id, matter_id, title }) => `${unit_id}/${matter_id}  ${title}\n`);
  process.stdout.write(lines.length === 0 ? '没有待发布的信息。\n' : lines.join(''));
  return exit.fine;
}

async function publishAll(app: App, actor: Actor, wanted: readonly Named[]): Promise<number> {
  let failed = false;
  for (const named of wanted) {
    const said = await publishOne(app, actor, named);
    failed ||= !said.done;
    process.stdout.write(`${said.done ? '✓' : '✗'} ${named.unit}/${named.matter}\n    ${said.says}\n`);
  }
  return failed ? exit.found : exit.fine;
}

async function publishOne(
  { store, run }: App,
  actor: Actor,
  { unit, matter }: Named,
): Promise<{ done: boolean; says: string }> {
  const found = await store.within({ units: [unit] }, (tx) => loadMatter(tx, unit, matter));
  const outcome = await run({
    actor,
    unit,
    kind: 'disclosure-document',
    matter,
    command: 'publish',
    commandId: randomUUID(),
    expectedVersion: found?.version ?? 0,
    input: {},
  });
  switch (outcome.outcome) {
    case 'done': {
      const { address } = outcome.view.state as { address: { path: string; indexNumber: string } };
      return { done: true, says: `已发布，索引号${address.indexNumber}，门户地址：${address.path}` };
    }
    case 'refused':
      return { done: false, says: outcome.refused.map(({ says, mend }) => `${says}：${mend}`).join('；') };
    case 'forbidden':
      return { done: false, says: '您的岗位不能发布这个单位的信息' };
    case 'not-found':
      return { done: false, says: '没有这条信息' };
    default:
      return { done: false, says: '这条信息刚被他人改动，请重新查看后再发布' };
  }
}
