import type { Place, PublishedDocument } from '../document/model.ts';

/**
 * Characters of the reader's own words (labels, headings, endings) in their traditional forms, one to one, so that a
 * page in traditional characters is recognised with the same tables and every place still counts in its own text. This
 * is no conversion of a text: what is read is always given back in the page's own characters.
 */
const traditional =
  '員會辦廳處門單機關構鄉鎮協檢學業黨組區羣衆來發責聯總則條項與號時禮損殘無確樣見請對頁兩個標題連續復現沒內書斷開識別編碼錯誤夾讀圖問說記詞釋況報結務徵議聽證饋採納決錄設進匯規細範劃計準點綱預評訓談動郵電話給們舉職暫雲監財場戶課鍾裏頃萬億餘輪冊張臺塊畝噸輛間屆類種節頭級幾統這體線龍崗雙盤網縣後經約達過於織審實參並爲將減長裝飾當歡訪臨礙瀏覽閱專適視護閉數擊認鏈語載簡輸頂縮掃聞熱據欄詳檔薦資維輯終權術備聲隱糾論驗壞籤帶屬狀態稱導鍵圍廢歸攝訊傳氣橋慶遼寧蘇東廣貴陝肅灣揮領隊從繞堅貫徹強積極嚴習調負牽該壯爾園廠轄戰災礦庫營貿試擴養銀執頒紀須啓轉繼眾裡為啟説閲佈併製複幹週註彙鬥願隻麼係繫歲嶺';
const plain =
  '员会办厅处门单机关构乡镇协检学业党组区群众来发责联总则条项与号时礼损残无确样见请对页两个标题连续复现没内书断开识别编码错误夹读图问说记词释况报结务征议听证馈采纳决录设进汇规细范划计准点纲预评训谈动邮电话给们举职暂云监财场户课钟里顷万亿余轮册张台块亩吨辆间届类种节头级几统这体线龙岗双盘网县后经约达过于织审实参并为将减长装饰当欢访临碍浏览阅专适视护闭数击认链语载简输顶缩扫闻热据栏详档荐资维辑终权术备声隐纠论验坏签带属状态称导键围废归摄讯传气桥庆辽宁苏东广贵陕肃湾挥领队从绕坚贯彻强积极严习调负牵该壮尔园厂辖战灾矿库营贸试扩养银执颁纪须启转继众里为启说阅布并制复干周注汇斗愿只么系系岁岭';
const table = new Map([...traditional].map((character, index) => [character, plain.charAt(index)]));

const anyTraditional = new RegExp(`[${traditional}]`, 'g');

const sample = 4000;
const fewest = 8;
/** Share of traditional forms among the Chinese characters; simplified texts have none or a quoted name. */
const enough = 0.06;

/** The text with the reader's words in simplified characters, same length; `null` where it is not in traditional ones. */
export function recognisable(text: string): string | null {
  const start = text.slice(0, sample);
  const found = start.match(anyTraditional)?.length ?? 0;
  if (found < fewest || found < (start.match(/[\u4e00-\u9fa5]/g)?.length ?? 0) * enough) return null;
  let result = '';
  for (const character of text) result += table.get(character) ?? character;
  return result;
}

/** The document as read from the recognisable text, with every word taken from the page's own text again. */
export function inOwnCharacters(read: PublishedDocument, text: string): PublishedDocument {
  const own = ([from, to]: Place) => text.slice(from, to);
  const said = <T extends { readonly text: string; readonly place: Place }>(each: T): T => ({
    ...each,
    text: own(each.place),
  });
  const metadata = Object.fromEntries(
    Object.entries(read.metadata).map(([field, value]) => [
      field,
      ownValue(value, Object.entries(read.places).find(([name]) => name === field)?.[1], text),
    ]),
  );
  return {
    ...read,
    metadata: { ...read.metadata, ...metadata },
    text,
    body: read.paragraphs.map(own).join('\n'),
    outline: read.outline.map((item) => {
      const words = own(item.place);
      return {
        ...item,
        number: words.slice(0, item.number.length),
        heading: words.slice(words.length - item.heading.length),
      };
    }),
    sentences: read.sentences.map(said),
    figures: read.figures.map((figure) => ({
      ...said(figure),
      counts: ownWords(figure.counts, figure.place, read.text, text),
    })),
    dates: read.dates.map(said),
    citations: read.citations.map((citation) => ({
      ...citation,
      title: ownWords(citation.title, citation.place, read.text, text),
    })),
    named: read.named.map(said),
    defects: read.defects.map((defect) => (defect.place[1] > defect.place[0] ? said(defect) : defect)),
  };
}

/** Dates and document types are no words of the page; a title broken over lines is joined again. */
function ownValue(value: string | null, place: Place | undefined, text: string): string | null {
  if (value === null || value === '' || !place || /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const words = text.slice(...place);
  return words.length === value.length ? words : words.split(/\s*\n\s*/).join('');
}

/** Words found near a place in the recognisable text, at the same offsets of the page's own. */
function ownWords(words: string, [from, to]: Place, recognised: string, text: string): string {
  const at = recognised.slice(Math.max(0, from - 60), to + 60).indexOf(words);
  const start = Math.max(0, from - 60) + at;
  return at < 0 ? words : text.slice(start, start + words.length);
}
