import { CloseOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { randomId } from '../random-id.ts';
import { useUnit } from '../unit.ts';
import { type EvidenceRef, shownSize } from './evidence-list.tsx';
import { useBusy } from './form-busy.ts';
import { problemIn } from './problem-summary.tsx';
import { uploadEvidence } from './upload.ts';

type Props = {
  readonly id?: string;
  readonly value?: readonly EvidenceRef[];
  readonly onChange?: (files: EvidenceRef[]) => void;
  /** What belongs here: `签到表、课件、照片`. */
  readonly hint?: string;
};

type Upload = {
  readonly key: string;
  readonly name: string;
  readonly part: number;
  /** Why it did not arrive, `null` while it is on its way. */
  readonly failed: string | null;
  readonly abort: AbortController;
};

/** Files by drag and drop or by keyboard, sent at once with their progress; the form waits for them. */
export function EvidenceDrop({ id, value = [], onChange, hint }: Props) {
  const unit = useUnit().id;
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [over, setOver] = useState(false);
  // Several files arrive at their own time: each adds itself to the newest list, not to the one it started from.
  const files = useRef(value);
  files.current = value;
  const running = uploads.filter((upload) => upload.failed === null).length;
  useBusy(running > 0, `正在上传${running}份材料……`);
  const latest = useRef(uploads);
  latest.current = uploads;
  useEffect(
    () => () => {
      for (const upload of latest.current) upload.abort.abort();
    },
    [],
  );

  function change(key: string, part: Partial<Upload>): void {
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)));
  }
  function forget(key: string): void {
    setUploads((all) => all.filter((upload) => upload.key !== key));
  }

  async function send(file: File): Promise<void> {
    const key = randomId();
    const abort = new AbortController();
    setUploads((all) => [...all, { key, name: file.name, part: 0, failed: null, abort }]);
    try {
      const stored = await uploadEvidence(unit, file, (part) => change(key, { part }), abort.signal);
      forget(key);
      if (files.current.some((known) => known.hash === stored.hash)) return;
      files.current = [...files.current, stored];
      onChange?.([...files.current]);
    } catch (error) {
      if (abort.signal.aborted) return;
      const problem = problemIn(error instanceof Error ? error : new Error(String(error)));
      const reasons = (problem.reasons ?? []).map((reason) => `${reason.says}${reason.mend}`);
      change(key, { failed: reasons.length > 0 ? reasons.join('') : problem.message });
    }
  }

  return (
    <div>
      <label
        className={over ? 'drop drop-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          for (const file of event.dataTransfer.files) void send(file);
        }}
      >
        <input
          {...(id === undefined ? {} : { id })}
          type="file"
          multiple
          className="visually-hidden"
          onChange={(event) => {
            for (const file of event.target.files ?? []) void send(file);
            // The same file may be chosen again after a failure.
            event.target.value = '';
          }}
        />
        <PaperClipOutlined aria-hidden />
        <span>
          把文件拖到这里，或者<span className="drop-link">选择文件</span>
          {hint && <span className="drop-hint">{hint}</span>}
        </span>
      </label>
      <ul className="files" aria-live="polite">
        {value.map((file) => (
          <li key={file.hash}>
            {file.name} <span className="quiet">{shownSize(file.size)}</span>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined aria-hidden />}
              aria-label={`去掉${file.name}`}
              onClick={() => onChange?.(value.filter((one) => one.hash !== file.hash))}
            />
          </li>
        ))}
        {uploads.map((upload) => (
          <li key={upload.key} className={upload.failed ? 'file-failed' : undefined}>
            {upload.name}
            {upload.failed === null ? (
              <Progress
                percent={Math.round(upload.part * 100)}
                size="small"
                aria-label={`${upload.name}的上传进度`}
              />
            ) : (
              <span className="file-problem">{upload.failed}</span>
            )}
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined aria-hidden />}
              aria-label={upload.failed === null ? `停止上传${upload.name}` : `去掉${upload.name}`}
              onClick={() => {
                upload.abort.abort();
                forget(upload.key);
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
