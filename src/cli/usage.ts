import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Answers of every command: nothing to report, something found, not understood. */
export const exit = { fine: 0, found: 1, usage: 2 } as const;

/** The command was not understood. The message is for the person who typed it; the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** `parseArgs` whose complaints are Chinese usage errors. `-h` and `--help` are understood by every command. */
export function readArgs<Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(complaint(error));
  }
}

function complaint(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const message = error instanceof Error ? error.message : String(error);
  const option = /'(-{1,2}[^\s'=]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `不认识的选项 ${option}`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return `多余的参数 ${/'([^']+)'/.exec(message)?.[1] ?? ''}`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return `选项 ${option} 的写法不对：要么缺少值，要么不应带值`;
  throw error;
}

/** One of a closed list of values, or a usage error that names them. */
export function oneOf<Value extends string>(option: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find((each) => each === value);
  if (found === undefined)
    throw new UsageError(`选项 ${option} 不能是“${value}”，可用：${allowed.join('、')}`);
  return found;
}
