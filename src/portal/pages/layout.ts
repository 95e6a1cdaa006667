import { type Html, html } from '../../base/html.ts';
import { hantTwin, paths } from '../paths.ts';
import type { SiteSettings } from '../site.ts';
import { type MetaTag, metaTags } from './meta-tags.ts';

/** For whom a page is made: the site's words about itself and the script (简 or 繁) it is written in. */
export type View = { readonly site: SiteSettings; readonly script: 'hans' | 'hant' };

/** A link's address in the view's script: pages have a twin in 繁體, data files and assets have not. */
export function to(view: View, path: string): string {
  return view.script === 'hant' && /(\/|\.html)$/.test(path) ? hantTwin(path) : path;
}

export type Crumb = { readonly text: string; readonly path: string };

export type PageParts = {
  /** Address in simplified script. */
  readonly path: string;
  readonly title: string;
  readonly meta: readonly MetaTag[];
  /** From the home page down to the page's parent. */
  readonly crumbs: readonly Crumb[];
  /** Last word of 当前位置. */
  readonly here: string;
  readonly main: Html;
  /** Further elements of the head: JSON-LD, alternates. */
  readonly head?: Html;
  /** Pages that search engines should not keep: notices, errors. */
  readonly noIndex?: boolean;
};

/** The frame of every public page. Complete without JavaScript; no request leaves the site. */
export function layout(view: View, parts: PageParts): string {
  const { site } = view;
  const title = parts.path === paths.home ? `${site.name}政务公开` : `${parts.title} - ${site.name}`;
  return html`<!doctype html>
<html lang="${view.script === 'hant' ? 'zh-Hant' : 'zh-Hans'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${metaTags(parts.meta)}${
  parts.noIndex &&
  html`<meta name="robots" content="noindex">
`
}<link rel="canonical" href="https://${site.domain}${parts.path}">
${
  site.hant &&
  !parts.noIndex &&
  html`<link rel="alternate" hreflang="zh-Hans" href="https://${site.domain}${parts.path}">
<link rel="alternate" hreflang="zh-Hant" href="https://${site.domain}${hantTwin(parts.path)}">
`
}<link rel="alternate" type="application/atom+xml" title="${site.name}最新公开" href="${paths.feed}">
<link rel="icon" type="image/svg+xml" href="${paths.icon}">
<link rel="stylesheet" href="${paths.stylesheet}">
<script src="${paths.script}"></script>
${parts.head}</head>
<body>
<a class="skip" href="#main">跳到正文</a>
${header(view, parts)}
${breadcrumb(view, parts)}
<main id="main" tabindex="-1">
${parts.main}
</main>
${footer(view)}
</body>
</html>
`.markup;
}

function header(view: View, parts: PageParts): Html {
  const { site, script } = view;
  const simplified =
    script === 'hans'
      ? html`<span aria-current="true">简体</span>`
      : html`<a href="${parts.path}" lang="zh-Hans" hreflang="zh-Hans">简体</a>`;
  const traditional =
    script === 'hant'
      ? html`<span aria-current="true">繁体</span>`
      : html`<a href="${hantTwin(parts.path)}" lang="zh-Hant" hreflang="zh-Hant">繁體</a>`;
  return html`<header class="site-header">
<div class="tools-bar"><div class="wrap">
<p class="greeting">欢迎访问${site.name}网站<span class="today" data-today hidden>今天是：<time></time></span></p>
<ul class="tools">
<li class="easy-tool"><input type="checkbox" id="easy"><label for="easy">无障碍</label></li>
${site.hant && html`<li>${traditional}</li><li>${simplified}</li>`}
<li><a href="${to(view, paths.help)}#start-page">设为首页</a></li>
<li><a href="${to(view, paths.help)}#bookmark">收藏本站</a></li>
</ul>
</div></div>
<div class="masthead"><div class="wrap">
<a class="brand" href="${to(view, paths.home)}"><span class="brand-name">${site.name}</span> <span class="brand-sub">政务公开</span></a>
<nav aria-label="网站导航"><ul class="site-nav">
<li><a href="${to(view, paths.home)}">首页</a></li>
<li><a href="${to(view, paths.home)}#columns">公开栏目</a></li>
<li><a href="${to(view, paths.home)}#units">公开单位</a></li>
<li><a href="${to(view, paths.check)}">报告体检</a></li>
<li><a href="${to(view, paths.verify)}">核验</a></li>
<li><a href="${to(view, paths.help)}">使用帮助</a></li>
</ul></nav>
</div></div>
</header>`;
}

function breadcrumb(view: View, parts: PageParts): Html {
  if (parts.path === paths.home) return html``;
  const crumbs = [{ text: '首页', path: paths.home }, ...parts.crumbs];
  return html`<nav class="breadcrumb wrap" aria-label="当前位置"><span class="label">当前位置：</span><ol>
${crumbs.map((crumb) => html`<li><a href="${to(view, crumb.path)}">${crumb.text}</a></li>`)}<li><span aria-current="page">${parts.here}</span></li>
</ol></nav>`;
}

function footer(view: View): Html {
  const { site } = view;
  return html`<footer class="site-footer"><div class="wrap">
<ul class="footer-links">
<li><a href="${to(view, paths.help)}#report-error">我为政府网站找错</a></li>
<li><a href="${to(view, paths.help)}">使用帮助</a></li>
<li><a href="${to(view, paths.help)}#accessibility">无障碍说明</a></li>
<li><a href="${to(view, paths.check)}">报告体检</a></li>
<li><a href="${to(view, paths.verify)}">核验公开信息</a></li>
<li><a href="${paths.feed}">订阅</a></li>
<li><a href="${paths.sitemap}">网站地图</a></li>
</ul>
<p><span>${site.sponsor}主办</span><span>${site.contentBy}内容保障</span><span>${site.builtBy}建设</span></p>
<p><span>地址：${site.address}</span><span>邮编：${site.postcode}</span></p>
<p><span>违法和不良信息举报电话：${site.reportPhone}</span><span>举报邮箱：${site.reportEmail}</span></p>
<p><span>网站备案：${site.icp}</span><span>政府网站标识码：${site.siteCode}</span><span>公安备案：${site.policeRecord}</span></p>
</div></footer>`;
}
