import type { Metadata, PublishedDocument } from '../src/document/model.ts';
import { composePage } from '../src/reader/examples/compose.ts';
import { composeHtml } from '../src/reader/examples/compose-html.ts';
import { readHtml, readText } from '../src/reader/index.ts';

/**
 * Exact rates of the reader on composed pages, by layout and field.
 * `node bench/reader-layouts.ts [pages] [--misses]`
 */
const pages = Number(process.argv[2] ?? 3000);
const plain = (value: string | null) => (value === null ? null : value.normalize('NFKC').replace(/\s+/g, ''));
const tally = new Map<string, { right: number; of: number }>();
const misses: string[] = [];

const started = performance.now();
type Page = { readonly layout: string; readonly expected: Metadata; readonly year: number };

function score(seed: number, page: Page, read: PublishedDocument): void {
  const count = (key: string, right: boolean) => {
    const entry = tally.get(key) ?? { right: 0, of: 0 };
    tally.set(key, { right: entry.right + Number(right), of: entry.of + 1 });
  };
  for (const [field, expected] of Object.entries(page.expected)) {
    const got = Object.entries(read.metadata).find(([name]) => name === field)?.[1] ?? null;
    const right = plain(got) === plain(expected);
    count(`field ${field}`, right);
    count(`layout ${page.layout}`, right);
    if (!right) misses.push(JSON.stringify({ seed, layout: page.layout, field, expected, got }));
  }
  const headings = read.outline
    .map((item) => item.number)
    .join(' ')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
  count('field outline', headings === '一、 （一） （二） 一是 二是 二、 三、 四、 1. 五、');
  count('field docType', read.docType === 'annual-report');
  count('field reportYear', read.reportYear === page.year);
}
for (let seed = 1; seed <= pages; seed++) {
  const page = composePage(seed);
  score(seed, page, readText(page.text));
  const narrow = { ...page, layout: `${page.layout} (narrow)` };
  score(seed, narrow, readText(page.text.normalize('NFKC')));
  const web = composeHtml(seed);
  score(seed, { ...web, layout: `html ${web.layout}` }, readHtml(web.html));
}
const seconds = (performance.now() - started) / 1000;

for (const [key, { right, of }] of [...tally].sort())
  console.log(`${key.padEnd(32)} ${((100 * right) / of).toFixed(2)}% of ${of}`);
console.log(`${((3 * pages) / seconds).toFixed(0)} pages/s`);
if (process.argv.includes('--misses')) for (const miss of misses) console.log(miss);
