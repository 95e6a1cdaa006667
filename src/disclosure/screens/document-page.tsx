import { App } from 'antd';
import { useState } from 'react';
import { ClockTag } from '../../console/components/clock-tag.tsx';
import { CommandButton, ownCommand } from '../../console/components/command-button.tsx';
import { CommandDialog } from '../../console/components/command-dialog.tsx';
import { Details } from '../../console/components/details.tsx';
import { EvidenceList } from '../../console/components/evidence-list.tsx';
import { Loaded } from '../../console/components/loaded.tsx';
import { MatterHistory } from '../../console/components/matter-history.tsx';
import { Card, Page } from '../../console/components/page.tsx';
import { ReasonList } from '../../console/components/reason-list.tsx';
import { WithdrawDialog } from '../../console/components/record-dialogs.tsx';
import { StatusTag } from '../../console/components/status-tag.tsx';
import type { MatterPage } from '../../console/matters.ts';
import { kindPath } from '../../console/menu.ts';
import { shownMoment } from '../../console/time.ts';
import type { DisclosureState, DocumentMetadata } from '../document.ts';
import { documentKind } from '../kinds.ts';
import { stateOf, toneOf, useDocument } from './document-data.ts';
import { DocumentWords } from './document-words.tsx';
import { PortalLink } from './portal-link.tsx';
import { ReturnNotes } from './return-notes.tsx';
import { ReviewResults } from './review-results.tsx';

type Dialog = 'publish' | 'withdraw' | 'discard' | null;

/** A document with what it says, how it was reviewed, where it stands on the portal, and what can be done now. */
export default function DocumentPage() {
  return <Loaded query={useDocument()}>{(page) => <Document page={page} />}</Loaded>;
}

function Document({ page }: { readonly page: MatterPage }) {
  const [open, setOpen] = useState<Dialog>(null);
  const close = () => setOpen(null);
  const state = stateOf(page);
  const shown = state.draft ?? state.current;
  const files = shown?.attachments ?? [];
  return (
    <Page
      title={page.title}
      mark={
        <>
          <StatusTag tone={toneOf(page.status)}>{page.statusName}</StatusTag>
          {page.clocks.map((clock) => (
            <span key={clock.id}>
              {clock.label} <ClockTag clock={clock} />
            </span>
          ))}
        </>
      }
      back={{ to: kindPath(page.unit, page.kind), label: '信息公开' }}
      actions={<Actions page={page} state={state} onOpen={setOpen} />}
    >
      <Notices page={page} state={state} />
      <div className="columns">
        <div>
          {shown && (
            <>
              <Card title="元数据">
                <Metadata metadata={shown.metadata} state={state} />
              </Card>
              <Card title={state.draft && state.current ? '更正稿正文' : '正文'}>
                <DocumentWords content={shown.content} />
              </Card>
            </>
          )}
        </div>
        <div>
          {state.address && <OnPortal state={state} />}
          {state.draft && (
            <Card title="逐项审查">
              <ReviewResults draft={state.draft} />
            </Card>
          )}
          <Card title="附件">
            {files.length > 0 ? <EvidenceList files={files} /> : <span className="quiet">没有附件</span>}
          </Card>
          <Card title="记录过程">
            <MatterHistory acts={page.acts} files={files} />
          </Card>
        </div>
      </div>
      {open === 'publish' && <PublishDialog page={page} state={state} onClose={close} />}
      {open === 'withdraw' && (
        <WithdrawDialog
          operation="disclosure-document.withdraw"
          page={page}
          title="撤回这条信息"
          intro="撤回后，原地址只留下标题、索引号和撤回原因，正文和附件不再显示。撤回不能取消，需要再次公开的要重新起草。"
          label="撤回原因（公众会看到）"
          done="信息已撤回"
          onClose={close}
        />
      )}
      {open === 'discard' && (
        <WithdrawDialog
          operation="disclosure-document.discard"
          page={page}
          title={state.current ? '放弃更正' : '作废草稿'}
          intro={
            state.current ? '放弃后，公众看到的仍是已发布的一版。' : '作废后不能恢复，需要公开的要重新起草。'
          }
          label="原因"
          done="草稿已作废"
          onClose={close}
        />
      )}
    </Page>
  );
}

type ActionProps = {
  readonly page: MatterPage;
  readonly state: DisclosureState;
  readonly onOpen: (dialog: Dialog) => void;
};

/** Only commands that fit the stage: a draft is reviewed and published, what is public is corrected or withdrawn. */
function Actions({ page, state, onOpen }: ActionProps) {
  const { commands } = page;
  const below = (part: string) => kindPath(page.unit, page.kind, `${page.matter}/${part}`);
  if (state.draft) {
    const review = state.draft.secrecy ? 'passPrivacyReview' : 'passSecrecyReview';
    const done = state.draft.secrecy && state.draft.privacy;
    return (
      <>
        <CommandButton commands={commands} command="edit" to={below('edit')} />
        <CommandButton commands={commands} command="discard" danger onPress={() => onOpen('discard')}>
          {state.current ? '放弃更正' : '作废草稿'}
        </CommandButton>
        {!done && (
          <CommandButton commands={commands} command={review} to={below('review')} primary>
            {review === 'passSecrecyReview' ? '保密审查' : '隐私审查'}
          </CommandButton>
        )}
        <CommandButton commands={commands} command="publish" primary onPress={() => onOpen('publish')} />
      </>
    );
  }
  if (!state.current || state.withdrawn) return null;
  return (
    <>
      {state.source.kind === 'own' && (
        <CommandButton commands={commands} command="correct" to={below('correct')} />
      )}
      <CommandButton commands={commands} command="withdraw" danger onPress={() => onOpen('withdraw')} />
    </>
  );
}

/** What stands in the way, said before any button is pressed. */
function Notices({ page, state }: { readonly page: MatterPage; readonly state: DisclosureState }) {
  const publish = ownCommand(page.commands, 'publish');
  return (
    <>
      {state.withdrawn && <p className="notice">这条信息已撤回。撤回原因：{state.withdrawn.reason}</p>}
      {state.draft?.returned && (
        <Card title="退回意见">
          <ReturnNotes draft={state.draft} />
        </Card>
      )}
      {state.draft && state.current && (
        <p className="notice">
          更正稿正在办理，发布前公众看到的仍是第{state.current.number}版。更正说明：{state.draft.changeNote}
        </p>
      )}
      {state.draft && publish && !publish.allowed && (
        <Card title="现在还不能发布">
          <ReasonList reasons={publish.reasons} />
        </Card>
      )}
    </>
  );
}

function Metadata({
  metadata,
  state,
}: {
  readonly metadata: DocumentMetadata;
  readonly state: DisclosureState;
}) {
  const none = '无';
  return (
    <Details
      items={[
        { label: '标题', value: metadata.title, wide: true },
        { label: '内容概述', value: metadata.summary, wide: true },
        { label: '信息类别', value: documentKind(state.documentKind).name },
        { label: '主题分类', value: metadata.topic },
        { label: '索引号', value: state.address?.indexNumber || (state.address ? none : '发布时由系统分配') },
        { label: '文号', value: metadata.documentNumber || none },
        { label: '发布机构', value: metadata.publisher },
        { label: '成文日期', value: metadata.formedDate },
        { label: '效力状态', value: metadata.validity },
        ...(state.source.kind === 'imported'
          ? [
              { label: '原发布日期', value: state.source.publishedDate },
              { label: '导入自', value: state.source.from },
            ]
          : []),
      ]}
    />
  );
}

function OnPortal({ state }: { readonly state: DisclosureState }) {
  if (!state.address) return null;
  return (
    <Card title="门户上的网页">
      <p>
        <PortalLink path={state.address.path}>打开公众看到的网页</PortalLink>
      </p>
      <ul className="lines">
        {state.history.toReversed().map((entry) => (
          <li key={entry.edition} className="line">
            <span>
              第{entry.edition}版{entry.changeNote ? `：${entry.changeNote}` : ''}
            </span>
            <span className="quiet line-end">{shownMoment(entry.at)}</span>
          </li>
        ))}
      </ul>
      <p className="quiet">
        内容摘要 <code className="hash">{state.current?.contentHash}</code>
      </p>
    </Card>
  );
}

function PublishDialog({
  page,
  state,
  onClose,
}: {
  readonly page: MatterPage;
  readonly state: DisclosureState;
  readonly onClose: () => void;
}) {
  const { message } = App.useApp();
  const first = state.current === null;
  return (
    <CommandDialog
      operation="disclosure-document.publish"
      aim={page}
      title={first ? '发布到门户' : '发布更正'}
      intro={
        <p className="dialog-intro">
          {first
            ? '发布后公众立即可以读到。索引号由系统分配，不会重复使用；发布时间以服务器为准，不能倒填。'
            : '发布后网页换成更正后的内容，索引号和地址不变，更正说明显示在网页上，原来的一版留在版本记录里。'}
        </p>
      }
      initial={{}}
      toInput={() => ({})}
      submit={first ? '发布' : '发布更正'}
      onDone={() => {
        message.success('已发布，公众现在可以读到');
        onClose();
      }}
      onClose={onClose}
    />
  );
}
