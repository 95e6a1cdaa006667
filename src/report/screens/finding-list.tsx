import { CitationText } from '../../console/components/citation-text.tsx';
import type { ReportFinding } from './report-data.ts';

type Props = {
  readonly findings: readonly ReportFinding[];
  /** Leads to the sentence; without it the words of the sentence are not linked. */
  readonly onShow?: (sentence: string) => void;
};

/** Findings with rule, reason, citation and the way to mend. */
export function FindingList({ findings, onShow }: Props) {
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <li
          key={`${finding.rule} ${finding.sentence ?? ''} ${finding.message} ${finding.excerpt}`}
          className={`finding finding-${finding.severity}`}
        >
          <p className="finding-head">
            <span className="finding-severity">{finding.word}</span>
            <span className="quiet">{finding.rule}</span>
          </p>
          <p className="finding-message">{finding.message}</p>
          {finding.excerpt !== '' && <Excerpt finding={finding} {...(onShow ? { onShow } : {})} />}
          <p>{finding.reason}</p>
          <p>办法：{finding.mend}</p>
          <CitationText>{finding.citation === '' ? null : finding.citation}</CitationText>
        </li>
      ))}
    </ul>
  );
}

function Excerpt({
  finding,
  onShow,
}: {
  readonly finding: ReportFinding;
  readonly onShow?: Props['onShow'];
}) {
  const { sentence, excerpt } = finding;
  if (sentence === null || !onShow) return <q className="finding-excerpt">{excerpt}</q>;
  return (
    <button type="button" className="finding-excerpt" onClick={() => onShow(sentence)}>
      “{excerpt}”
    </button>
  );
}
