import { operations, type Problem } from '../api.generated.ts';
import { ApiError, address } from '../api.ts';
import type { EvidenceRef } from './evidence-list.tsx';

/**
 * Sends one file and tells how far it is (0 to 1). Not through `fetch`, which does not report the progress of a
 * request's body. Throws an ApiError; aborting throws the signal's reason.
 */
export function uploadEvidence(
  unit: string,
  file: File,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<EvidenceRef> {
  const { promise, resolve, reject } = Promise.withResolvers<EvidenceRef>();
  const request = new XMLHttpRequest();
  const body = new FormData();
  body.append('file', file);
  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
  request.onerror = () =>
    reject(new ApiError(0, { code: 'server.unreachable', message: '连不上服务器，请检查网络后再试。' }));
  request.onabort = () => reject(signal.reason);
  request.onload = () => {
    const answer = parsed(request.responseText);
    if (request.status === 200 && isEvidence(answer)) resolve(answer);
    else reject(new ApiError(request.status, isProblem(answer) ? answer : unreadable));
  };
  signal.addEventListener('abort', () => request.abort());
  request.open('POST', address(operations.uploadEvidence[1], { unit }));
  request.send(body);
  return promise;
}

const unreadable: Problem = { code: 'server.unreadable', message: '服务器的回答读不出来，请稍后再试。' };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isEvidence(answer: unknown): answer is EvidenceRef {
  return typeof answer === 'object' && answer !== null && 'hash' in answer && 'size' in answer;
}

function isProblem(answer: unknown): answer is Problem {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'message' in answer;
}
