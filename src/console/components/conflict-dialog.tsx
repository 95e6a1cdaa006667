import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { Link } from 'react-router';
import { matterQuery } from '../matters.ts';
import { kindPath } from '../menu.ts';
import { useUnit } from '../unit.ts';
import type { Aim, CommandOperation } from '../use-command.ts';
import { Loaded } from './loaded.tsx';
import { MatterHistory } from './matter-history.tsx';

type Props = {
  readonly operation: CommandOperation;
  readonly aim: Aim;
  /** The person has seen what changed and wants to go on with this version. */
  readonly onContinue: (version: number) => void;
  readonly onClose: () => void;
};

/** Two people acted on one matter at once: shows what the other one did; the input stays in the form behind. */
export function ConflictDialog({ operation, aim, onContinue, onClose }: Props) {
  const unit = useUnit().id;
  const kind = operation.split('.')[0] ?? '';
  const query = useQuery({ ...matterQuery(unit, kind, aim.matter), staleTime: 0 });
  const newest = query.isFetching ? undefined : query.data;
  return (
    <Modal
      open
      title="这一事项刚被他人改动"
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          先不提交
        </Button>,
        <Button
          key="continue"
          type="primary"
          disabled={!newest}
          onClick={() => newest && onContinue(newest.version)}
        >
          知道了，继续办理
        </Button>,
      ]}
    >
      <p className="dialog-intro">
        您填写的内容仍在页面上，没有丢失。下面是您打开之后新增的记录，请核对后再提交。
      </p>
      <Loaded query={query}>
        {(page) => (
          <>
            <MatterHistory acts={page.acts.slice(aim.version)} />
            <Link to={kindPath(unit, kind, aim.matter)} target="_blank">
              在新窗口查看最新内容
            </Link>
          </>
        )}
      </Loaded>
    </Modal>
  );
}
