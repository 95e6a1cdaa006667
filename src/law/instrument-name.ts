/**
 * The name by which an instrument is looked up: `中华人民共和国行政处罚法`, `〈行政处罚法〉` and `行政处罚法（2021年修订）` are
 * one. （试行） and （草案） stay: they are other instruments.
 */
export function nameKey(title: string): string {
  return title
    .replace(
      /[（(](?:19|20)\d{2}年?(?:版|修订|修正|修改|文本)?(?:版|本)?[)）]$|[（(](?:修订|修正|修改)(?:版|本)?[)）]$/,
      '',
    )
    .replace(/[\s\u3000〈〉《》<>＜＞“”"]/g, '')
    .replace(/^(?:原|新|现行)?中华人民共和国/, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')');
}
