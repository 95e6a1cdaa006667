import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import type { Place } from '../document/model.ts';
import { limits, refuseLongHtml } from './limits.ts';
import { compact } from './lines.ts';
import type { PageText } from './page-hints.ts';
import { ReadError } from './read-error.ts';

/** Elements whose words are no part of the page's text. */
const unseen = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'select',
  'textarea',
  'iframe',
  'svg',
  'title',
  'noframes',
  'datalist',
]);
/** Elements that end a line even within a table cell. */
const hardBreak = new Set([
  'tr',
  'table',
  'li',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'section',
  'article',
  'header',
  'footer',
  'nav',
  'form',
  'fieldset',
  'body',
  'caption',
  'option',
  'pre',
]);
/** Elements that end a line, but give way to a cell's border: `<td><p>索引号</p></td><td><p>…</p></td>` is one row. */
const softBreak = new Set(['p', 'div', 'br', 'center', 'blockquote', 'address', 'main', 'aside', 'figure']);
const strayFromList = new Set(['div', 'p', 'table', 'tr', 'td', 'h1', 'h2', 'h3', 'ul', 'li']);
const rawText = new Set(['style', 'iframe', 'noscript', 'noframes']);
const chunk = 32_768;
const mostAttributes = 1000;
const longestCell = 300;
/** A longer link was never closed. */
const longestLink = 200;

/**
 * The words of an HTML page as a reader sees them: a line for each block, a tab between the cells of a row. Works on the
 * token stream, without a tree, so depth of nesting costs nothing.
 */
export function textOfHtml(html: string): PageText {
  refuseLongHtml(html);
  const writer = new PageWriter();
  const tokenizer: GuardedTokenizer = new GuardedTokenizer(
    { sourceCodeLocationInfo: false },
    handlerOf(writer, () => tokenizer),
  );
  for (let at = 0; at < html.length; at += chunk) {
    tokenizer.write(html.slice(at, at + chunk), at + chunk >= html.length);
    tokenizer.refuseManyAttributes();
  }
  return writer.finish();
}

/** Attributes are compared with one another, so a tag with thousands of them would take quadratic time. */
class GuardedTokenizer extends Tokenizer {
  refuseManyAttributes(): void {
    const token = this.currentToken;
    if (token && 'attrs' in token) refuseMany(token.attrs.length);
  }
}

function refuseMany(attributes: number): void {
  if (attributes <= mostAttributes) return;
  throw new ReadError(
    'format-broken',
    '网页已损坏：有一个标签带有上千个属性，不是正常的网页。请重新保存网页后再读。',
  );
}

function refuseLongPage(): never {
  throw new ReadError(
    'input-too-large',
    `网页文字太长，最多可读${limits.textCharacters}个字符。请只保留报告正文所在的页面后再读。`,
  );
}

function handlerOf(writer: PageWriter, tokenizer: () => Tokenizer) {
  const nothing = () => undefined;
  return {
    onStartTag(token: Token.TagToken) {
      refuseMany(token.attrs.length);
      const mode = modeOf(token.tagName);
      if (mode !== null) tokenizer().state = mode;
      writer.open(token.tagName, token.attrs);
    },
    onEndTag: (token: Token.TagToken) => writer.close(token.tagName),
    onCharacter: (token: Token.CharacterToken) => writer.words(token.chars),
    onWhitespaceCharacter: (token: Token.CharacterToken) => writer.words(token.chars),
    onNullCharacter: nothing,
    onComment: nothing,
    onDoctype: nothing,
    onEof: nothing,
  };
}

function modeOf(tag: string) {
  if (tag === 'script') return TokenizerMode.SCRIPT_DATA;
  if (tag === 'title' || tag === 'textarea') return TokenizerMode.RCDATA;
  return rawText.has(tag) ? TokenizerMode.RAWTEXT : null;
}

type Break = 'none' | 'soft' | 'cell' | 'hard';
const strength: Readonly<Record<Break, number>> = { none: 0, soft: 1, cell: 2, hard: 3 };

/** Collects the words of a page. `pending` is the strongest border met since the last word. */
class PageWriter {
  private readonly parts: string[] = [];
  private length = 0;
  private pending: Break = 'none';
  private cells = 0;
  private space = false;
  private lineStart = 0;
  private hidden = '';
  private hiddenDepth = 0;
  private preformatted = 0;
  private linkFrom = -1;
  private headingFrom = -1;
  private windowTitle = '';
  private readonly links: Place[] = [];
  private readonly headings: Place[] = [];

  open(tag: string, attributes: readonly Token.Attribute[]): void {
    // A list box that was never closed must not swallow the page.
    if ((this.hidden === 'select' || this.hidden === 'datalist') && strayFromList.has(tag)) this.hidden = '';
    if (this.hidden !== '') {
      if (tag === this.hidden) this.hiddenDepth++;
      return;
    }
    if (tag === 'meta') this.meta(attributes);
    if (unseen.has(tag)) {
      this.hidden = tag;
      this.hiddenDepth = 1;
    } else if (tag === 'td' || tag === 'th') this.cell();
    else this.border(tag);
    if (tag === 'pre') this.preformatted++;
    if (tag === 'a') this.startLink();
    if (/^h[1-3]$/.test(tag)) this.headingFrom = this.length;
  }

  close(tag: string): void {
    if (this.hidden !== '') {
      if (tag === this.hidden && --this.hiddenDepth === 0) this.hidden = '';
      return;
    }
    if (tag === 'a') this.endLink();
    if (/^h[1-3]$/.test(tag) && this.headingFrom >= 0) {
      if (this.length > this.headingFrom) this.headings.push([this.headingFrom, this.length]);
      this.headingFrom = -1;
    }
    if (tag === 'pre' && this.preformatted > 0) this.preformatted--;
    this.border(tag);
  }

  words(characters: string): void {
    if (this.hidden !== '') {
      if (this.hidden === 'title' && this.windowTitle.length < 300) this.windowTitle += characters;
      return;
    }
    if (this.preformatted > 0) {
      this.lines(characters);
      return;
    }
    const text = characters.replace(/[\t\n\f\r ]+/g, ' ');
    if (text === '') return;
    const bare = text.trim() === '' && !/[\u00a0\u3000]/.test(text);
    if (bare) {
      this.space = true;
      return;
    }
    if (text.startsWith(' ')) this.space = true;
    this.write(text.replace(/^ | $/g, ''));
    this.space = text.endsWith(' ');
  }

  finish(): PageText {
    this.endLink();
    return {
      text: this.parts.join(''),
      hints: { links: this.links, headings: this.headings, windowTitle: compact(this.windowTitle) },
    };
  }

  private lines(characters: string): void {
    for (const [index, line] of characters.split(/\r\n|[\n\r]/).entries()) {
      if (index > 0) this.raise('hard');
      if (line.trim() !== '') this.write(line);
    }
  }

  private write(text: string): void {
    const before = this.borderText();
    if (before !== '') this.push(before);
    if (before.startsWith('\n')) this.lineStart = this.length;
    this.pending = 'none';
    this.cells = 0;
    this.space = false;
    this.push(text);
    if (this.length > limits.textCharacters) refuseLongPage();
  }

  private borderText(): string {
    if (this.length === 0) return '';
    switch (this.pending) {
      case 'hard':
      case 'soft':
        return '\n';
      case 'cell':
        return this.length - this.lineStart > longestCell ? '\n' : '\t'.repeat(Math.min(this.cells, 8));
      default:
        return this.space ? ' ' : '';
    }
  }

  private push(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }

  private raise(level: Break): void {
    if (strength[level] > strength[this.pending]) this.pending = level;
  }

  private border(tag: string): void {
    if (hardBreak.has(tag)) this.raise('hard');
    else if (softBreak.has(tag)) this.raise('soft');
  }

  private cell(): void {
    this.raise('cell');
    this.cells++;
  }

  private startLink(): void {
    this.endLink();
    this.linkFrom = this.length;
  }

  private endLink(): void {
    const words = this.length - this.linkFrom;
    if (this.linkFrom >= 0 && words > 0 && words <= longestLink)
      this.links.push([this.linkFrom, this.length]);
    this.linkFrom = -1;
  }

  private meta(attributes: readonly Token.Attribute[]): void {
    const of = (name: string) => attributes.find((attribute) => attribute.name === name)?.value ?? '';
    if (/^articletitle$/i.test(of('name'))) this.windowTitle += ` ${of('content').slice(0, 300)}`;
  }
}
