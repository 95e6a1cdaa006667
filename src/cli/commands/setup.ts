import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkPath } from '../../http/link-path.ts';
import { createAccount, handOutLink } from '../../org/accounts.ts';
import { type PersonId, type Role, roleNames, type Unit, type UnitId } from '../../org/actor.ts';
import { type Change, installer } from '../../org/change.ts';
import { readUnits } from '../../org/directory.ts';
import { peopleOverview } from '../../org/overview.ts';
import { createPerson } from '../../org/people.ts';
import { grantRole } from '../../org/rights.ts';
import { createUnit } from '../../org/units.ts';
import { parseSite } from '../../portal/site.ts';
import { readSettings, type Settings, SettingsError } from '../../settings.ts';
import { StartError } from '../../storage/start-error.ts';
import type { Tx } from '../../storage/store.ts';
import { hasInstallation, withInstallation } from '../installation.ts';
import { exit, readArgs, UsageError } from '../usage.ts';

export const help = `yifa setup --district 区县政府全称 --operator 运维单位全称 --site-code 网站标识码
           --system 姓名 --security 姓名 --audit 姓名

正式使用前运行一次：设立区县政府和运维单位，登记系统、安全、审计三名管理员，
打印他们各自的一次性登录链接。三名管理员必须是不同的人。其他单位、人员由系统管理员
登录后添加，权限由安全管理员授予。之后以 YIFA_SAMPLE=off 启动 yifa serve。

  --site-code   政府网站标识码，10 位数字
  --short       区县政府简称，默认“区政府”

yifa setup --link 登录名
唯一的安全管理员忘记口令时，在服务器上为其打印一个新的一次性登录链接；发放会记入安全记录。

门户页眉页脚的其他内容（备案号、联系方式等）写在数据目录的 site.json 里，可以随时修改。
`;

const administrators = [
  { option: 'system', login: 'system', role: 'systemAdministrator' },
  { option: 'security', login: 'security', role: 'securityAdministrator' },
  { option: 'audit', login: 'audit', role: 'auditAdministrator' },
] as const;

type Given = {
  readonly district: string;
  readonly operator: string;
  readonly siteCode: string;
  readonly short: string;
  readonly names: Readonly<Record<(typeof administrators)[number]['option'], string>>;
};

/** Sets up an installation of one's own. Answers the exit code. */
export async function setup(args: readonly string[]): Promise<number> {
  const link = linkAsked(args);
  const given = link === null ? readGiven(args) : null;
  try {
    const lines = given ? await setUp(given) : await newLink(link ?? '');
    process.stdout.write(`${lines.join('\n')}\n`);
    return exit.fine;
  } catch (error) {
    if (!(error instanceof StartError || error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return exit.found;
  }
}

function readGiven(args: readonly string[]): Given {
  const text = { type: 'string' } as const;
  const { values } = readArgs({
    args: [...args],
    options: {
      district: text,
      operator: text,
      'site-code': text,
      short: text,
      system: text,
      security: text,
      audit: text,
    },
  });
  const must = (option: 'district' | 'operator' | 'site-code' | 'system' | 'security' | 'audit') => {
    const value = values[option]?.trim();
    if (!value) throw new UsageError(`缺少 --${option}`);
    return value;
  };
  const names = { system: must('system'), security: must('security'), audit: must('audit') };
  if (new Set(Object.values(names)).size < 3) throw new UsageError('三名管理员必须是不同的人');
  return {
    district: must('district'),
    operator: must('operator'),
    siteCode: must('site-code'),
    short: values.short?.trim() || '区政府',
    names,
  };
}

async function setUp(given: Given): Promise<string[]> {
  const settings = readSettings();
  const site = siteOf(given);
  const links = await withInstallation(settings, (store) =>
    store.within('system', (tx) => fill(tx, given, { by: installer, at: new Date() })),
  );
  const file = join(settings.dataDir, 'site.json');
  if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(site, null, 2)}\n`);
  return [
    `已设立${given.district}和${given.operator}。请把下面的链接分别交给本人（只能用一次，24小时内有效）：`,
    ...links.map(({ who, token }) => `  ${who}\n    ${addressOf(settings, token)}`),
    '现在可以启动：YIFA_SAMPLE=off yifa serve',
  ];
}

/** `--link`: the way back for the last security administrator, open to whoever has the machine itself. */
function linkAsked(args: readonly string[]): string | null {
  if (args[0] !== '--link') return null;
  const [, login, ...rest] = args;
  if (!login || rest.length > 0) throw new UsageError('--link 后面写一个登录名，不与其他选项同用');
  return login;
}

async function newLink(login: string): Promise<string[]> {
  const settings = readSettings();
  if (!hasInstallation(settings)) throw new SettingsError(`数据目录 ${settings.dataDir} 里没有依法的数据。`);
  const token = await withInstallation(settings, (store) =>
    store.within('system', async (tx) => {
      const people = await peopleOverview(tx, new Date());
      const found = people.find(({ account }) => account?.login === login.toLowerCase());
      const link = found && (await handOutLink(tx, found.person, { by: installer, at: new Date() }));
      if (!link || 'missing' in link) throw new StartError('no-account', `没有登录名为 ${login} 的账号。`);
      return link.token;
    }),
  );
  return ['请把下面的链接交给本人，只能用一次：', `  ${addressOf(settings, token)}`];
}

function addressOf({ consoleUrl, consolePort }: Settings, token: string): string {
  return `${consoleUrl ?? `http://localhost:${consolePort}`}${linkPath(token)}`;
}

async function fill(tx: Tx, given: Given, change: Change): Promise<{ who: string; token: string }[]> {
  if ((await readUnits(tx)).length > 0) {
    throw new StartError(
      'set-up-already',
      '系统里已有单位，不能再次设立。请由系统管理员登录后添加单位和人员。',
    );
  }
  const district = unitOf('district', given.district, given.short, '区政府', null, given.siteCode);
  const operator = unitOf(
    'operator',
    given.operator,
    given.operator,
    '事业单位',
    district.id,
    given.siteCode,
  );
  await createUnit(tx, district, change);
  await createUnit(tx, operator, change);
  const links: { who: string; token: string }[] = [];
  for (const { option, login, role } of administrators) {
    const person = `operator-${login}` as PersonId;
    const name = given.names[option];
    await createPerson(tx, { id: person, unit: operator.id, name, title: roleNames[role] }, change);
    await grantRole(tx, { unit: operator.id, person, role: role satisfies Role }, change);
    await createAccount(tx, { person, login }, change);
    const link = await handOutLink(tx, person, change);
    if ('token' in link)
      links.push({ who: `${name}（${roleNames[role]}，登录名 ${login}）`, token: link.token });
  }
  return links;
}

function unitOf(
  id: string,
  name: string,
  shortName: string,
  kind: Unit['kind'],
  parent: UnitId | null,
  indexPrefix: string,
): Unit {
  return { id: id as UnitId, name, shortName, kind, parent, indexPrefix };
}

function siteOf({ district, operator, siteCode }: Given) {
  try {
    return parseSite({
      name: district,
      district,
      domain: 'localhost',
      siteCode,
      sponsor: district,
      contentBy: district,
      builtBy: operator,
      address: '',
      postcode: '',
      reportPhone: '',
      reportEmail: '',
      icp: '',
      policeRecord: '',
      operatorUnit: 'operator',
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
