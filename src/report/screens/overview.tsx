import { Card } from '../../console/components/page.tsx';
import { showSentence } from './check-panel.tsx';
import { useReport } from './report-data.ts';

/** How much of the report rests on records: counted, so that nobody has to guess. */
export function useCounts() {
  const { check } = useReport();
  const sentences = [
    ...check.content.opening,
    ...check.content.sections.flatMap((section) => section.paragraphs),
  ].flatMap((paragraph) => paragraph.sentences);
  const written = sentences.filter((sentence) => sentence.from === 'sentence');
  const unbound = written.filter((sentence) => sentence.bindings.length === 0);
  return {
    sentences: sentences.length,
    bound: written.length - unbound.length,
    unbound,
    figures: sentences.reduce((sum, sentence) => sum + sentence.bindings.length, 0),
  };
}

/** The legend of the paper with the counts; the unbound sentences can be walked through. */
export function Overview() {
  const { check } = useReport();
  const { bound, unbound, figures } = useCounts();
  return (
    <Card title="记录支撑">
      <ul className="report-counts">
        <li>
          <span className="fact-link-sample">数字</span> 有记录支撑的数字和名称{figures}处，点开可查记录
        </li>
        <li>绑定记录的句子{bound}句</li>
        <li>
          <span className="sentence-unbound">句子</span> 未绑定记录的句子{unbound.length}句
          {unbound.length > 0 && (
            <ul className="unbound-list">
              {unbound.map((sentence) => (
                <li key={sentence.id}>
                  <button type="button" className="link-button" onClick={() => showSentence(sentence.id)}>
                    {sentence.text.length > 24 ? `${sentence.text.slice(0, 24)}…` : sentence.text}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </li>
        {check.stale.length > 0 && (
          <li>
            <span className="sentence-stale">句子</span> 与现在的记录不一致{check.stale.length}
            处，请重新根据记录生成
          </li>
        )}
      </ul>
    </Card>
  );
}
