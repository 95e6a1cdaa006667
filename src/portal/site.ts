import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What the portal says of itself: header, footer and meta tags. Part of every page's bytes. */
const siteSchema = z.object({
  /** SiteName: 云桥区人民政府. */
  name: z.string().min(1),
  district: z.string().min(1),
  /** Host name without scheme; absolute addresses of the sitemap are made of it. */
  domain: z.string().min(1),
  /** 政府网站标识码, 10 digits. */
  siteCode: z.string().regex(/^\d{10}$/, '政府网站标识码应为10位数字'),
  sponsor: z.string(),
  contentBy: z.string(),
  builtBy: z.string(),
  address: z.string(),
  postcode: z.string(),
  reportPhone: z.string(),
  reportEmail: z.string(),
  icp: z.string(),
  policeRecord: z.string(),
  /** Whether each page has a twin in 繁體. Off unless the owner of the site decides so (通用语言文字法第十七条、第十九条). */
  hant: z.boolean().default(false),
  /** The unit under whose catalogue pages of unknown publishers are imported. */
  operatorUnit: z.string().min(1),
});

export type SiteSettings = Readonly<z.output<typeof siteSchema>>;

/** Checks settings that come from outside; throws an Error with a Chinese sentence that names the fields. */
export function parseSite(value: unknown): SiteSettings {
  const parsed = siteSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => `${issue.path.join('.')}（${issue.message}）`);
  throw new Error(`网站设置有误：${fields.join('、')}`);
}

/** `site.json` in the data folder, or `fallback` where there is none. */
export function readSite(dataDir: string, fallback: SiteSettings): SiteSettings {
  const file = join(dataDir, 'site.json');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return fallback;
  }
  try {
    return parseSite(JSON.parse(text));
  } catch (error) {
    throw new Error(`${file}：${error instanceof Error ? error.message : String(error)}`);
  }
}
