import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { Popover } from 'antd';
import type { ClockLine } from '../matters.ts';
import { shownDay } from '../time.ts';
import { CitationText } from './citation-text.tsx';

const icons = {
  green: ClockCircleOutlined,
  yellow: ExclamationCircleOutlined,
  red: WarningOutlined,
  done: CheckCircleOutlined,
};

/** A deadline's light in words, colour and sign; opens to its arithmetic and article. */
export function ClockTag({ clock }: { readonly clock: ClockLine }) {
  const Icon = icons[clock.state];
  return (
    <Popover trigger="click" placement="bottomLeft" content={<ClockSteps clock={clock} />}>
      <button
        type="button"
        className={`clock clock-${clock.state}`}
        aria-label={`${clock.label}：${clock.words}，查看算法`}
      >
        <Icon aria-hidden /> {clock.words}
      </button>
    </Popover>
  );
}

function ClockSteps({ clock }: { readonly clock: ClockLine }) {
  return (
    <div className="clock-steps">
      <p>
        <strong>{clock.label}</strong>：最迟{shownDay(clock.due)}
        {clock.tentative && '（暂定）'}
      </p>
      <ol>
        {clock.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <CitationText>{clock.citation}</CitationText>
    </div>
  );
}
