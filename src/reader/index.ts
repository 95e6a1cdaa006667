export { type DefectKind, defectKinds } from './defects.ts';
export { limits } from './limits.ts';
export { ReadError, type ReadErrorCode } from './read-error.ts';
export { readText } from './read-text.ts';
