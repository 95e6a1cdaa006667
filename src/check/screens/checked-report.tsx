import { Button } from 'antd';
import { useState } from 'react';
import { ApiError } from '../../console/api.ts';
import { Card } from '../../console/components/page.tsx';
import { ProblemSummary } from '../../console/components/problem-summary.tsx';
import { useUnit } from '../../console/unit.ts';
import { commentFile, type FileCheck, save, stemOf } from './check-data.ts';

type Props = { readonly file: File; readonly result: FileCheck };

/** The text with its findings beside it, and what can be sent back. */
export function CheckedReport({ file, result }: Props) {
  const unit = useUnit().id;
  const [making, setMaking] = useState(false);
  const [error, setError] = useState<Error | null>(null);

  async function comments(): Promise<void> {
    setMaking(true);
    setError(null);
    try {
      save(`${stemOf(file)}-批注.docx`, await commentFile(unit, file));
    } catch (fault) {
      setError(fault instanceof ApiError ? fault : new Error('not made'));
    } finally {
      setMaking(false);
    }
  }

  return (
    <Card
      title={result.title}
      extra={
        <span className="check-actions">
          <Button type="primary" loading={making} onClick={comments}>
            带批注的Word文件
          </Button>
          <Button onClick={() => save(`${stemOf(file)}-检查结果.html`, result.report, 'text/html')}>
            存为网页
          </Button>
        </span>
      }
    >
      <ProblemSummary error={error} />
      {result.leftOff > 0 && (
        <p className="notice">问题太多，只列出最前面的一部分，另有{result.leftOff}处没有列出。</p>
      )}
      {/* A stranger's words: in a frame that may run nothing and reach nothing. */}
      <iframe className="check-report" title={`${file.name}的问题`} sandbox="" srcDoc={result.report} />
    </Card>
  );
}
