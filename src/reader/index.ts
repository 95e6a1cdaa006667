export { readBytes } from './containers/read-bytes.ts';
export { type ZipMember, zipMembers } from './containers/zip.ts';
export { type DefectKind, defectKinds } from './defects.ts';
export { limits } from './limits.ts';
export { ReadError, type ReadErrorCode } from './read-error.ts';
export { readHtml } from './read-html.ts';
export { type ReadJson, toReadJson } from './read-json.ts';
export { readText } from './read-text.ts';
