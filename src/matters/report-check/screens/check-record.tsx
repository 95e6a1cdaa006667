import { useParams } from 'react-router';
import { Details } from '../../../console/components/details.tsx';
import { EvidenceList } from '../../../console/components/evidence-list.tsx';
import { Loaded } from '../../../console/components/loaded.tsx';
import { MatterHistory } from '../../../console/components/matter-history.tsx';
import { Card, Page } from '../../../console/components/page.tsx';
import { StatusTag } from '../../../console/components/status-tag.tsx';
import { type MatterPage, useMatter } from '../../../console/matters.ts';
import { kindPath } from '../../../console/menu.ts';
import { shownDay } from '../../../console/time.ts';
import { CheckActions } from './check-actions.tsx';
import { stateOf, toneOf } from './check-data.ts';
import { FilesCard, GoneCard, SentCard, UncheckedCard } from './check-parts.tsx';
import { FindingsDesk } from './findings-desk.tsx';
import './report-check.css';

export default function CheckRecord() {
  const { matter = '' } = useParams();
  return (
    <Loaded query={useMatter('report-check', matter)} page="检查记录">
      {(page) => <Record page={page} />}
    </Loaded>
  );
}

function Record({ page }: { readonly page: MatterPage }) {
  const state = stateOf(page);
  const { about, file, version, opened, cancelledFor, copies } = state;
  const copy = state.stage === 'open' ? undefined : copies.at(-1);
  return (
    <Page
      title={page.title}
      mark={<StatusTag tone={toneOf(state.stage)}>{page.statusName}</StatusTag>}
      back={{ to: kindPath(page.unit, page.kind), label: '检查记录' }}
      actions={cancelledFor === null && <CheckActions page={page} />}
    >
      {cancelledFor !== null && (
        <p className="notice">这条记录已经撤销，不再计入统计。撤销原因：{cancelledFor}</p>
      )}
      {copy && (
        <Card title="批注文件">
          <p className="rc-copy-says">
            只含核对属实的问题，可以直接退回。内容由本系统写出，编号已记入行为记录。
          </p>
          <EvidenceList files={[copy.file]} />
        </Card>
      )}
      <Card>
        <Details
          items={[
            { label: '单位', value: about.unit ?? <span className="quiet">没有读到</span> },
            {
              label: '报告年度',
              value: about.year === null ? <span className="quiet">没有读到</span> : `${about.year}年`,
            },
            { label: '文件类型', value: about.type },
            {
              label: '发布日期',
              value: about.publishedOn === null ? <span className="quiet">没有读到</span> : about.publishedOn,
            },
            { label: '存为记录', value: shownDay(opened) },
            { label: version > 1 ? `第${version}稿` : '文件', value: <EvidenceList files={[file]} /> },
          ]}
        />
      </Card>
      <FindingsDesk page={page} />
      <GoneCard gone={state.gone} />
      <div className="columns">
        <div>
          <SentCard sent={state.sent} />
          <FilesCard state={state} />
          <UncheckedCard rules={state.notChecked} />
        </div>
        <Card title="记录过程">
          <MatterHistory acts={page.acts} files={[...state.versions, ...copies].map((kept) => kept.file)} />
        </Card>
      </div>
    </Page>
  );
}
