import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { useState } from 'react';
import { type Answer, call } from '../../console/api.ts';
import { FileDrop } from '../../console/components/file-drop.tsx';
import { Card, Page } from '../../console/components/page.tsx';
import { ProblemSummary } from '../../console/components/problem-summary.tsx';
import { ServerForm } from '../../console/components/server-form.tsx';
import { unitKey } from '../../console/matters.ts';
import { kindPath } from '../../console/menu.ts';
import { useUnit } from '../../console/unit.ts';
import { disclosureKind } from './document-data.ts';
import { inputOf, type PageRead, readFile, valuesOfRead } from './import-data.ts';
import { ImportedFields } from './imported-fields.tsx';
import { MarkedText } from './marked-text.tsx';
import { PortalLink } from './portal-link.tsx';
import './disclosure.css';

type Imported = Answer<'importPage'> & { readonly file: string; readonly title: string };

/** Pages that are public elsewhere: read, looked at, mended, taken into the catalogue, one after the other. */
export default function ImportPage() {
  const unit = useUnit();
  const [queue, setQueue] = useState<readonly File[]>([]);
  const [done, setDone] = useState<readonly Imported[]>([]);
  const [file, ...rest] = queue;
  return (
    <Page title="导入网页" back={{ to: kindPath(unit.id, disclosureKind), label: '信息公开' }}>
      <Card>
        <p className="dialog-intro quiet">
          把已在别处公开的网页或文件收入{unit.name}
          的公开目录。保留原索引号和日期，门户上标明来源；同一信息再次导入不会改动。
        </p>
        <FileDrop
          onFiles={(files) => setQueue((waiting) => [...waiting, ...files])}
          hint="网页、纯文本、DOCX、带文字的PDF，可以一次拖入多个，逐个核对"
        />
      </Card>
      {done.length > 0 && <DoneList done={done} />}
      {file && (
        <Reading
          key={`${file.name} ${file.lastModified} ${done.length}`}
          file={file}
          waiting={rest.length}
          onDone={(imported) => {
            if (imported) setDone((all) => [...all, imported]);
            setQueue(rest);
          }}
        />
      )}
    </Page>
  );
}

function DoneList({ done }: { readonly done: readonly Imported[] }) {
  return (
    <Card title="本次导入">
      <div aria-live="polite">
        {done.map((one) => (
          <p key={one.path + one.file} className="line">
            <span>
              {one.title}：{saysOf(one)}
            </span>
            <span className="line-end">
              <PortalLink path={one.path}>打开公众看到的网页</PortalLink>
            </span>
          </p>
        ))}
      </div>
    </Card>
  );
}

function saysOf({ outcome, same, unitName }: Imported): string {
  if (outcome === 'imported') return '已收入公开目录';
  return same
    ? `原已收入${unitName}的公开目录，没有改动`
    : `同一索引号已在${unitName}的公开目录中，但内容不同，没有改动`;
}

type ReadingProps = {
  readonly file: File;
  readonly waiting: number;
  readonly onDone: (imported: Imported | null) => void;
};

function Reading({ file, waiting, onDone }: ReadingProps) {
  const unit = useUnit().id;
  const reading = useQuery<PageRead, Error>({
    queryKey: ['read-page', unit, file.name, file.size, file.lastModified],
    queryFn: () => readFile(unit, file),
    retry: false,
    // What the catalogue holds may be another when the same file comes again.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (reading.error) {
    return (
      <Card title={file.name}>
        <ProblemSummary error={reading.error} />
        <Button onClick={() => onDone(null)}>{waiting > 0 ? '跳过，看下一个' : '关闭'}</Button>
      </Card>
    );
  }
  if (!reading.data) {
    return (
      <Card title={file.name}>
        <Spin description="正在读……">
          <div style={{ minHeight: 80 }} />
        </Spin>
      </Card>
    );
  }
  return <ReadResult read={reading.data} file={file} waiting={waiting} onDone={onDone} />;
}

function ReadResult({ read, file, waiting, onDone }: ReadingProps & { readonly read: PageRead }) {
  const unit = useUnit().id;
  const client = useQueryClient();
  const { already } = read;
  if (already?.same) {
    return (
      <Card title={file.name}>
        <p>
          《{read.input.metadata.title}》已在{already.unitName}的公开目录中，内容相同，无需再次导入。
          <PortalLink path={already.path}>打开公众看到的网页</PortalLink>
        </p>
        <div className="form-actions">
          <Button type="primary" onClick={() => onDone(null)}>
            {waiting > 0 ? '看下一个' : '知道了'}
          </Button>
        </div>
      </Card>
    );
  }
  return (
    <>
      {waiting > 0 && <p className="quiet">后面还有{waiting}个文件</p>}
      {already && (
        <p className="notice">
          这个索引号已在{already.unitName}
          的公开目录中，但内容不同。请核对是哪一份有误；索引号读错的，改正后可以导入。
          <PortalLink path={already.path}>打开公众看到的网页</PortalLink>
        </p>
      )}
      <div className="columns import-columns">
        <Card title={file.name} extra={<span className="quiet">标出的是读到的值</span>}>
          <MarkedText read={read} />
        </Card>
        <Card title="核对后导入">
          <ServerForm
            name="import"
            initial={valuesOfRead(read)}
            send={(values) => call('importPage', { params: { unit }, body: inputOf(read, values) })}
            alias={{ content: 'words' }}
            submit="导入"
            onDone={(answer) => {
              void client.invalidateQueries({ queryKey: unitKey(unit) });
              onDone({ ...answer, file: file.name, title: read.input.metadata.title });
            }}
            onCancel={() => onDone(null)}
          >
            <ImportedFields read={read} />
          </ServerForm>
        </Card>
      </div>
    </>
  );
}
