import { html } from '../../base/html.ts';
import { paths } from '../paths.ts';
import type { PublicDocument } from '../public-document.ts';
import { shownTime } from '../shown-time.ts';
import { layout, to, type View } from './layout.ts';
import { siteTags } from './meta-tags.ts';

/** What stands at the address of a withdrawn document: a notice with the reason, never a hole. */
export function withdrawnPage(view: View, document: PublicDocument): string {
  const { withdrawn } = document;
  return layout(view, {
    path: document.path,
    title: `已撤回：${document.metadata.title}`,
    meta: siteTags(view.site),
    noIndex: true,
    crumbs: [
      { text: document.unitName, path: paths.unit(document.unit) },
      { text: `${document.year}年`, path: paths.unitYear(document.unit, document.year) },
    ],
    here: '已撤回的信息',
    main: html`<div class="wrap plain">
<h1>这条信息已经撤回</h1>
<p class="lead">${document.metadata.title}</p>
<dl class="facts"><div><dt>索引号</dt><dd>${document.indexNumber || '无'}</dd></div><div><dt>发布机构</dt><dd>${
      document.metadata.publisher || document.unitName
    }</dd></div><div><dt>首次发布</dt><dd>${shownTime(document.firstPublishedAt)}</dd></div><div><dt>撤回时间</dt><dd>${
      withdrawn ? shownTime(withdrawn.at) : ''
    }</dd></div><div><dt>撤回原因</dt><dd>${withdrawn?.reason}</dd></div></dl>
<p>索引号和地址不再用于其他信息。需要了解有关情况的，可以向${document.unitName}申请公开或者咨询。</p>
<p><a href="${to(view, paths.unit(document.unit))}">查看${document.unitName}公开的其他信息</a></p>
</div>`,
  });
}
