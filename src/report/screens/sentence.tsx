import { EditOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { Figures } from './figures.tsx';
import { FindingList } from './finding-list.tsx';
import { type ReportContent, type ReportFinding, sentenceOf, useReport } from './report-data.ts';

export type ContentSentence = ReportContent['opening'][number]['sentences'][number];

export const sentenceElementId = (id: string) => `sentence-${id}`;

type Props = {
  readonly sentence: ContentSentence;
  /** Opens the editor; left out where the words may not be changed. */
  readonly onEdit?: (id: string) => void;
  readonly editing: boolean;
  /** Marks for those who work on the text; the reader of the sign page sees plain words and figures. */
  readonly marks?: boolean;
};

/** A sentence in its place: figures open their records, unbound sentences and findings are marked. */
export function Sentence({ sentence, onEdit, editing, marks = true }: Props) {
  const { check, state } = useReport();
  const findings = check.findings.filter((finding) => finding.sentence === sentence.id);
  const stale = check.stale.some((one) => one.sentence === sentence.id);
  const unbound = sentence.from === 'sentence' && sentence.bindings.length === 0;
  const classes = [
    'sentence',
    marks && unbound ? 'sentence-unbound' : '',
    marks && stale ? 'sentence-stale' : '',
    marks && findings.length > 0 ? `sentence-${worstOf(findings)}` : '',
    editing ? 'sentence-editing' : '',
  ];
  const own = sentenceOf(state, sentence.id);
  return (
    <span id={sentenceElementId(sentence.id)} className={classes.filter(Boolean).join(' ')} tabIndex={-1}>
      <Figures text={sentence.text} bindings={sentence.bindings} sentence={sentence.id} />
      {marks && findings.length > 0 && <FindingMark findings={findings} />}
      {onEdit && own && (
        <button
          type="button"
          className="sentence-edit"
          aria-label={`修改：${sentence.text.slice(0, 12)}`}
          aria-expanded={editing}
          onClick={() => onEdit(sentence.id)}
        >
          <EditOutlined aria-hidden />
        </button>
      )}
    </span>
  );
}

function worstOf(findings: readonly ReportFinding[]): ReportFinding['severity'] {
  const order = ['error', 'warning', 'advice'] as const;
  return order.find((severity) => findings.some((one) => one.severity === severity)) ?? 'advice';
}

function FindingMark({ findings }: { readonly findings: readonly ReportFinding[] }) {
  const worst = worstOf(findings);
  return (
    <Popover
      trigger="click"
      // Beside the paper for those who hear the page: not behind its end.
      getPopupContainer={(mark) => mark.closest('main') ?? document.body}
      content={
        <div className="popover-reasons">
          <FindingList findings={findings} />
        </div>
      }
    >
      <button
        type="button"
        className={`finding-mark finding-mark-${worst}`}
        aria-label={`这句话有${findings.length}条${[...new Set(findings.map((one) => one.word))].join('、')}，查看`}
      >
        <ExclamationCircleOutlined aria-hidden />
        {findings.length}
      </button>
    </Popover>
  );
}
