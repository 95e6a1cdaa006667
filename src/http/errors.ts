/** One kind of answer that is not a success: its code is stable, its words are for the person at the screen. */
export type ErrorEntry = {
  readonly status: number;
  /** What is wrong and how to mend it, in Chinese. */
  readonly message: string;
  /** When it is given, in English, for those who write clients. */
  readonly when: string;
};

/** Every error an answer may carry. `docs/errors.md` is made of this table and a test keeps the two alike. */
export const errorCatalogue = {
  'request.invalid': {
    status: 400,
    message: '有内容没有填对，请按各项的提示修改。',
    when: 'The body, path or query does not fit the schema; `fields` says where.',
  },
  'request.unreadable': {
    status: 400,
    message: '请求的内容读不出来，请刷新页面后再试。',
    when: 'The body is not JSON, or a multipart body is broken.',
  },
  'request.not-found': {
    status: 404,
    message: '没有这个地址。',
    when: 'No route has this path and method.',
  },
  'request.media-type': {
    status: 415,
    message: '请求的格式不对，请刷新页面后再试。',
    when: 'The content type is not one the route takes.',
  },
  'request.too-large': {
    status: 413,
    message: '内容太大，请减少内容或者把文件分开上传。',
    when: 'The body is larger than the route takes.',
  },
  'request.too-many': {
    status: 429,
    message: '操作太频繁，请过一分钟再试。',
    when: 'Rate limit of this address; `Retry-After` says how long to wait.',
  },
  'request.foreign-origin': {
    status: 403,
    message: '请求来自别的网站，已被拒绝。请从本系统的页面操作。',
    when: 'An unsafe method with an Origin or Sec-Fetch-Site that is not this site.',
  },
  'session.missing': {
    status: 401,
    message: '请先登录。',
    when: 'The route needs a session and the request carries none.',
  },
  'session.expired': {
    status: 401,
    message: '登录已过期，请重新登录。',
    when: 'The session was idle too long, reached its longest time, or was ended elsewhere.',
  },
  'session.wrong': {
    status: 401,
    message: '登录名或口令不对。',
    when: 'Sign-in failed. The same answer whether or not the account exists.',
  },
  'session.locked': {
    status: 423,
    message: '连续输错口令次数过多，账号已暂时锁定。请稍后再试，或者请安全管理员解锁。',
    when: 'Sign-in to a locked account, even with the right password.',
  },
  'session.link-invalid': {
    status: 401,
    message: '这个登录链接已经用过或者过期，请向发放它的管理员另要一个。',
    when: 'A one-time link is unknown, used or expired.',
  },
  'password.must-be-set': {
    status: 403,
    message: '请先设置新口令，再继续使用。',
    when: 'First sign-in by link, or the password is older than the policy allows.',
  },
  'password.wrong': {
    status: 403,
    message: '原口令不对。',
    when: 'Changing the password with a wrong current one.',
  },
  'password.refused': {
    status: 422,
    message: '这个口令不能用。',
    when: 'A new password does not meet the policy; `reasons` names all points.',
  },
  'rights.missing': {
    status: 403,
    message: '您的岗位不能做这件事。如确需办理，请联系安全管理员。',
    when: 'The session holds none of the roles the route asks for in that unit. Also for units that do not exist.',
  },
  'rights.refused': {
    status: 422,
    message: '这项操作不符合管理员的分工。',
    when: 'Granting a role that must be kept apart from one already held, or a link that is another administrator’s to give; `reasons` says which.',
  },
  'matter.not-found': {
    status: 404,
    message: '没有找到这一事项。',
    when: 'No such matter in this unit, or it is not visible to the session.',
  },
  'matter.changed': {
    status: 409,
    message: '这一事项刚被他人改动。请查看最新内容后再办理，您填写的内容仍在页面上。',
    when: 'The expected version is not the current one.',
  },
  'matter.refused': {
    status: 422,
    message: '现在还不能办理，请看下列各条。',
    when: 'The decision of the matter refuses; `reasons` names every rule against it.',
  },
  'command.reused': {
    status: 409,
    message: '这次提交的编号已用于另一次操作，请刷新页面后再试。',
    when: 'A command id was used before for something else.',
  },
  'fact.not-found': {
    status: 404,
    message: '没有这一统计项。',
    when: 'No kind of matter defines this fact.',
  },
  'evidence.not-found': {
    status: 404,
    message: '没有找到这份材料。',
    when: 'No file with this hash in this unit.',
  },
  'evidence.refused': {
    status: 422,
    message: '这份材料不能上传。',
    when: 'The file is too large, empty, of a type that is not taken, or not what its name claims; `reasons` says which.',
  },
  'directory.not-found': {
    status: 404,
    message: '没有找到这个单位、人员或账号。',
    when: 'An administrator names a unit, person or account that does not exist.',
  },
  'directory.refused': {
    status: 422,
    message: '这项改动不能保存。',
    when: 'A unit, person or account cannot be created or changed like this; `reasons` says why.',
  },
  'server.busy': {
    status: 503,
    message: '系统正忙或正在重新启动，请稍后再试。已经提交成功的内容不会丢失。',
    when: 'The database cannot be reached or the process is stopping.',
  },
  'server.fault': {
    status: 500,
    message: '系统出了差错，没有办成。请稍后再试；如仍不行，请把下面的编号告诉系统管理员。',
    when: 'A fault of the program. The number of the request stands in `X-Request-Id` and in the log.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;

export type ErrorCode = keyof typeof errorCatalogue;

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCatalogue, code);
}
