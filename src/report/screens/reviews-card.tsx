import { Card } from '../../console/components/page.tsx';
import { StatusTag } from '../../console/components/status-tag.tsx';
import { shownMoment } from '../../console/time.ts';
import type { Review, Signature } from '../report.ts';
import { legalReviewItems, secrecyReviewItems } from '../review-items.ts';
import { showSentence } from './check-panel.tsx';
import { useReport } from './report-data.ts';

const names = { legal: '法制审核', secrecy: '保密审查', signature: '签发' } as const;
const asked = new Map<string, string>(
  [...legalReviewItems, ...secrecyReviewItems].map(({ id, asks }) => [id, asks]),
);

/** Signature and reviews so far, newest first, with what was objected and to which sentences. */
export function ReviewsCard() {
  const { state } = useReport();
  if (state.reviews.length === 0) return null;
  return (
    <Card title={state.signature ? '审核和签发' : '审核意见'}>
      {state.signature && <SignatureLine signature={state.signature} />}
      <ol className="report-reviews">
        {state.reviews.toReversed().map((review) => (
          <li key={review.at + review.stage}>
            <ReviewLine review={review} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** Who signed, and the hash by which anybody can tell that these are the words that were signed. */
function SignatureLine({ signature }: { readonly signature: Signature }) {
  return (
    <div className="report-signature">
      <p>
        <StatusTag tone="good">已签发</StatusTag> {signature.post}
        {signature.name}，{shownMoment(signature.at)}
      </p>
      <p className="quiet">
        所签内容的哈希 <code className="hash">{signature.contentHash}</code>
      </p>
    </div>
  );
}

function ReviewLine({ review }: { readonly review: Review }) {
  const { check } = useReport();
  const sentences = new Map(
    [...check.content.opening, ...check.content.sections.flatMap((section) => section.paragraphs)]
      .flatMap((paragraph) => paragraph.sentences)
      .map((sentence) => [sentence.id, sentence.text]),
  );
  const against = review.items.filter((item) => !item.passed || item.remark !== '');
  return (
    <>
      <p>
        <StatusTag tone={review.result === 'passed' ? 'good' : 'bad'}>
          {`${names[review.stage]}${review.result === 'passed' ? '通过' : '退回'}`}
        </StatusTag>{' '}
        {review.name}，{shownMoment(review.at)}
      </p>
      {review.remark !== '' && <p className="review-remark">{review.remark}</p>}
      <ul>
        {against
          .filter((item) => item.remark !== review.remark)
          .map((item) => (
            <li key={item.item}>
              {asked.get(item.item) ?? ''}：{item.remark}
            </li>
          ))}
        {against
          .flatMap((item) => item.sentences)
          .map((id) => (
            <li key={id}>
              <button type="button" className="link-button" onClick={() => showSentence(id)}>
                {sentences.get(id)?.slice(0, 24) ?? '（句子已删除）'}
              </button>
            </li>
          ))}
      </ul>
    </>
  );
}
