import { csvHead } from '../../checker/output/csv.ts';
import { operations } from '../../console/api.generated.ts';
import { type Answer, ApiError, address, problemOf } from '../../console/api.ts';

export type FileCheck = Answer<'checkFile'>;

/** A file on the page: waiting, being checked, checked, or refused. */
export type CheckRow = {
  readonly id: string;
  readonly file: File;
  readonly result: FileCheck | ApiError | 'waiting' | 'checking';
};

export function isChecked(result: CheckRow['result']): result is FileCheck {
  return typeof result === 'object' && !(result instanceof Error);
}

/** Throws an ApiError. */
export async function checkFile(unit: string, file: File): Promise<FileCheck> {
  return (await send('checkFile', unit, file)).json();
}

/** The text as a Word file with the findings as comments. Throws an ApiError. */
export async function commentFile(unit: string, file: File): Promise<Blob> {
  return (await send('commentFile', unit, file)).blob();
}

async function send(operation: 'checkFile' | 'commentFile', unit: string, file: File): Promise<Response> {
  const body = new FormData();
  body.append('file', file);
  const response = await fetch(address(operations[operation][1], { unit }), { method: 'POST', body }).catch(
    () => {
      throw new ApiError(0, { code: 'server.unreachable', message: '连不上服务器，请检查网络后再试。' });
    },
  );
  if (!response.ok) throw new ApiError(response.status, await problemOf(response));
  return response;
}

/** Why a file was refused, in words: the server says it of the field. */
export function refusalOf({ problem }: ApiError): string {
  return problem.fields?.map(({ message }) => message).join('') || problem.message;
}

/** All rows for Excel; the server writes those of each file. */
export function tableOf(rows: readonly CheckRow[]): string {
  return csvHead + rows.map(({ result }) => (isChecked(result) ? result.rows : '')).join('');
}

/** Gives the browser a file to save. */
export function save(name: string, content: Blob | string, type = 'text/plain'): void {
  const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export function stemOf({ name }: File): string {
  return name.replace(/\.[^.]+$/, '');
}
