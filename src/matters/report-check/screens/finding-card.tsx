import { CheckOutlined, CloseOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { CitationText } from '../../../console/components/citation-text.tsx';
import { PeopleNames } from '../../../console/components/people-names.tsx';
import { type CheckedFinding, type DecisionWord, decisionNames } from '../report-check.ts';
import { findingAnchor, type NewDecision, placeAnchor } from './check-data.ts';

type Props = {
  readonly finding: CheckedFinding;
  readonly number: number;
  /** The version that is shown; a finding of an earlier one is said to be still there. */
  readonly version: number;
  readonly saving: boolean;
  /** `null` for who only reads. `byKey`: the keyboard goes on to the next finding. */
  readonly onDecide: ((decision: NewDecision, byKey: boolean) => void) | null;
};

/** One finding beside the text: what, why, by which article, how to mend it, and what was made of it. */
export function FindingCard({ finding, number, version, saving, onDecide }: Props) {
  const { id, severity, word, rule, name, message, reason, mend, citation, also, place, since } = finding;
  return (
    <article
      className={`rc-finding rc-${severity} rc-is-${finding.decision?.is ?? 'open'}`}
      id={findingAnchor(id)}
      tabIndex={-1}
      aria-labelledby={`${findingAnchor(id)}-says`}
    >
      <p className="rc-finding-head">
        <span className="rc-number">{number}</span>
        <span className="rc-word">{word}</span>
        {version > 1 && (
          <span className={since === version ? 'rc-since rc-new' : 'rc-since'}>
            {since === version ? '新出现' : '仍然存在'}
          </span>
        )}
        {place && (
          <a className="rc-to-place" href={`#${placeAnchor(id)}`}>
            看原文
          </a>
        )}
      </p>
      <h3 id={`${findingAnchor(id)}-says`}>{message}</h3>
      <p>
        {reason}
        {also.length > 0 && `（另有${also.length}处相同问题）`}
      </p>
      <p>怎样改：{mend}</p>
      <CitationText>{citation}</CitationText>
      <p className="rc-rule">
        {rule} {name}
      </p>
      <DecisionPart finding={finding} number={number} saving={saving} onDecide={onDecide} />
    </article>
  );
}

function DecisionPart({ finding, number, saving, onDecide }: Omit<Props, 'version'>) {
  const { id, decision } = finding;
  const [writing, setWriting] = useState<DecisionWord | 'choose' | null>(null);
  if (saving) return <p className="rc-decision quiet">正在保存……</p>;
  if (decision && writing === null) {
    return (
      <div className="rc-decision">
        <p>
          <strong className={`rc-verdict rc-verdict-${decision.is}`}>
            {decision.is === 'accepted' ? <CheckOutlined aria-hidden /> : <CloseOutlined aria-hidden />}{' '}
            {decisionNames[decision.is]}
          </strong>
          {decision.remark !== '' && `：${decision.remark}`}
        </p>
        <p className="quiet">
          <PeopleNames people={[decision.by]} />，{decision.on}
          {onDecide && (
            <Button
              type="link"
              size="small"
              aria-label={`修改第${number}处的核对意见`}
              onClick={() => setWriting('choose')}
            >
              修改
            </Button>
          )}
        </p>
      </div>
    );
  }
  if (!onDecide) return <p className="rc-decision quiet">还没有核对</p>;
  const send = (is: DecisionWord, remark: string, byKey: boolean) => {
    setWriting(null);
    onDecide({ finding: id, is, remark }, byKey);
  };
  if (writing === 'accepted' || writing === 'dismissed') {
    return (
      <RemarkForm
        is={writing}
        number={number}
        remark={decision?.is === writing ? decision.remark : ''}
        onSend={(remark, byKey) => send(writing, remark, byKey)}
        onCancel={() => setWriting(null)}
      />
    );
  }
  return (
    <div className="rc-decision rc-buttons">
      <Button
        icon={<CheckOutlined aria-hidden />}
        className="rc-accept"
        aria-label={`第${number}处属实`}
        onClick={({ detail }) => send('accepted', '', detail === 0)}
      >
        属实
      </Button>
      <Button
        icon={<EditOutlined aria-hidden />}
        aria-label={`第${number}处属实，写说明`}
        onClick={() => setWriting('accepted')}
      >
        属实，写说明
      </Button>
      <Button
        icon={<CloseOutlined aria-hidden />}
        aria-label={`第${number}处不采纳`}
        onClick={() => setWriting('dismissed')}
      >
        不采纳
      </Button>
      {decision && (
        <Button type="text" onClick={() => setWriting(null)}>
          取消
        </Button>
      )}
    </div>
  );
}

type RemarkProps = {
  readonly is: DecisionWord;
  readonly number: number;
  readonly remark: string;
  readonly onSend: (remark: string, byKey: boolean) => void;
  readonly onCancel: () => void;
};

function RemarkForm({ is, number, remark, onSend, onCancel }: RemarkProps) {
  const id = useId();
  const [words, setWords] = useState(remark);
  return (
    <form
      className="rc-decision"
      aria-label={`第${number}处的核对意见`}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(words.trim(), true);
      }}
    >
      <label htmlFor={id}>{is === 'accepted' ? '说明（写入批注）' : '不采纳的理由（至少5个字）'}</label>
      <Input.TextArea
        id={id}
        autoFocus
        value={words}
        maxLength={500}
        autoSize={{ minRows: 2, maxRows: 6 }}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend(words.trim(), true);
        }}
      />
      <div className="rc-buttons">
        <Button type="primary" htmlType="submit">
          {is === 'accepted' ? '属实' : '不采纳'}
        </Button>
        <Button onClick={onCancel}>取消</Button>
      </div>
    </form>
  );
}
