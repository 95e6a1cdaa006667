import { useEffect, useRef, useState } from 'react';
import type { EvidenceRef } from '../../../console/components/evidence-list.tsx';
import { FileDrop } from '../../../console/components/file-drop.tsx';
import { useBusy } from '../../../console/components/form-busy.ts';
import { problemIn } from '../../../console/components/problem-summary.tsx';
import { useUnit } from '../../../console/unit.ts';
import { uploadReport } from './check-data.ts';

type Props = {
  readonly value?: EvidenceRef | null;
  readonly onChange?: (file: EvidenceRef | null) => void;
};

/** One report as a field of a form: sent as soon as it is chosen; another one takes its place. */
export function ReportFile({ value = null, onChange }: Props) {
  const unit = useUnit().id;
  const [sending, setSending] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const abort = useRef<AbortController | null>(null);
  useBusy(sending !== null, '正在上传……');
  useEffect(() => () => abort.current?.abort(), []);

  async function send(file: File): Promise<void> {
    abort.current?.abort();
    const mine = new AbortController();
    abort.current = mine;
    setSending(file.name);
    setFailed(null);
    try {
      onChange?.(await uploadReport(unit, file, mine.signal));
    } catch (error) {
      if (!mine.signal.aborted) setFailed(whyNot(error));
    } finally {
      if (abort.current === mine) setSending(null);
    }
  }

  return (
    <div>
      <FileDrop
        hint="网页、纯文本、DOCX、带文字的PDF"
        onFiles={([file]) => {
          if (file) void send(file);
        }}
      />
      <p aria-live="polite" className="rc-chosen">
        {sending !== null ? `正在上传${sending}……` : (failed ?? value?.name)}
      </p>
    </div>
  );
}

/** Why a report did not arrive, in the server's words. */
export function whyNot(error: unknown): string {
  const problem = problemIn(error instanceof Error ? error : new Error(String(error)));
  const told = [
    ...(problem.reasons ?? []).map(({ says, mend }) => `${says}${mend}`),
    ...(problem.fields ?? []).map(({ message }) => message),
  ];
  return told.length > 0 ? told.join('') : problem.message;
}
