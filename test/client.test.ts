import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { clientPath, clientSource } from '../scripts/generate-client.ts';
import { describeConsole } from '../src/app.ts';
import { kinds } from '../src/kinds.ts';

it('管理端的接口类型与接口说明一致（node scripts/generate-client.ts）', async () => {
  expect(readFileSync(clientPath, 'utf8')).toBe(await clientSource());
});

it('每一种事项的每一个命令都有自己的接口', async () => {
  const { paths } = (await describeConsole()) as { paths: Record<string, unknown> };
  for (const kind of kinds) {
    for (const name of Object.keys(kind.commands)) {
      expect(paths).toHaveProperty([`/api/units/{unit}/${kind.id}/{matter}/${name}`]);
    }
  }
});
