import { resolve } from 'node:path';

/** What this process does; `--roles` splits them over machines without change of code. */
export const processRoles = ['portal', 'console', 'worker'] as const;
export type ProcessRole = (typeof processRoles)[number];

/** Everything an installation may set from outside. Policy that people decide (idle time, lockout) is in the database. */
export type Settings = {
  /** Folder of the embedded database and the evidence files. */
  readonly dataDir: string;
  /** A server of one's own instead of the embedded one; `null` starts the embedded one. */
  readonly databaseUrl: string | null;
  readonly host: string;
  readonly portalPort: number;
  readonly consolePort: number;
  /** Address people use for the portal and the console; `null` stands for what the process listens on. */
  readonly portalUrl: string | null;
  readonly consoleUrl: string | null;
  /** A proxy in front sets X-Forwarded-*; believed only when this says so. */
  readonly trustProxy: boolean;
  /** Loads the made-up district on the first run and prints log-in links for its people. */
  readonly sample: boolean;
  readonly roles: readonly ProcessRole[];
  /** Largest evidence file in bytes. */
  readonly evidenceLimit: number;
  /** Requests of one address per minute: all together, and attempts to sign in. */
  readonly requestsPerMinute: number;
  readonly signInsPerMinute: number;
  /** Whether requests are logged as JSON lines to standard output. */
  readonly logRequests: boolean;
};

/** A setting that cannot be used; the message is for the person who starts the program. */
export class SettingsError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings: the only place that looks at the environment. Throws a SettingsError that names the setting. */
export function readSettings(environment: Environment = process.env): Settings {
  const value = (name: string) => environment[name]?.trim() || null;
  return {
    dataDir: resolve(value('YIFA_DATA') ?? 'data'),
    databaseUrl: value('DATABASE_URL'),
    host: value('YIFA_HOST') ?? '127.0.0.1',
    portalPort: wholeNumber('YIFA_PORTAL_PORT', value('YIFA_PORTAL_PORT') ?? '4080', 0, 65_535),
    consolePort: wholeNumber('YIFA_CONSOLE_PORT', value('YIFA_CONSOLE_PORT') ?? '4081', 0, 65_535),
    portalUrl: address('YIFA_PORTAL_URL', value('YIFA_PORTAL_URL')),
    consoleUrl: address('YIFA_CONSOLE_URL', value('YIFA_CONSOLE_URL')),
    trustProxy: isOn('YIFA_TRUST_PROXY', value('YIFA_TRUST_PROXY') ?? 'off'),
    sample: isOn('YIFA_SAMPLE', value('YIFA_SAMPLE') ?? 'on'),
    roles: readRoles(value('YIFA_ROLES') ?? processRoles.join(',')),
    evidenceLimit: wholeNumber('YIFA_EVIDENCE_MB', value('YIFA_EVIDENCE_MB') ?? '200', 1, 10_000) * 1_048_576,
    requestsPerMinute: wholeNumber(
      'YIFA_REQUESTS_PER_MINUTE',
      value('YIFA_REQUESTS_PER_MINUTE') ?? '1200',
      1,
      1e9,
    ),
    signInsPerMinute: wholeNumber(
      'YIFA_SIGN_INS_PER_MINUTE',
      value('YIFA_SIGN_INS_PER_MINUTE') ?? '20',
      1,
      1e9,
    ),
    logRequests: isOn('YIFA_LOG', value('YIFA_LOG') ?? 'off'),
  };
}

/** `portal,console,worker` or a part of it. */
export function readRoles(text: string): readonly ProcessRole[] {
  const named = text.split(/[,，]/).map((role) => role.trim());
  const unknown = named.filter((role) => !processRoles.some((known) => known === role));
  if (unknown.length > 0) {
    throw new SettingsError(
      `不认识的运行角色“${unknown.join('、')}”。可用的是：${processRoles.join('、')}。`,
    );
  }
  return processRoles.filter((role) => named.includes(role));
}

function wholeNumber(name: string, text: string, min: number, max: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= min && number <= max) return number;
  throw new SettingsError(`设置 ${name} 的值“${text}”不对，应是 ${min} 到 ${max} 之间的整数。`);
}

function isOn(name: string, text: string): boolean {
  if (['on', 'true', '1'].includes(text.toLowerCase())) return true;
  if (['off', 'false', '0'].includes(text.toLowerCase())) return false;
  throw new SettingsError(`设置 ${name} 的值“${text}”不对，应是 on 或 off。`);
}

function address(name: string, text: string | null): string | null {
  if (text === null) return null;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new SettingsError(`设置 ${name} 的值“${text}”不对，应是 http:// 或 https:// 开头的网址。`);
  }
  return new URL(text).origin;
}
