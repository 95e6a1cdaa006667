import { LockOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { CommandChoice } from '../matters.ts';
import { ReasonList } from './reason-list.tsx';

type Props = {
  /** The matter's commands as the server answers them. */
  readonly commands: readonly CommandChoice[];
  /** Name of the command: `correctSession`. */
  readonly command: string;
  /** What is done when it is allowed: a page to go to, or a function. */
  readonly to?: string;
  readonly onPress?: () => void;
  readonly primary?: boolean;
  readonly danger?: boolean;
  readonly children?: ReactNode;
};

/** The code of the reason that says: another role does this. */
const otherRole = 'command.other-role';

/** The command of that name, where it is this person's to do (now or once the reasons are mended). */
export function ownCommand(commands: readonly CommandChoice[], name: string): CommandChoice | null {
  const found = commands.find((choice) => choice.name === name);
  return found && !found.reasons.some((reason) => reason.code === otherRole) ? found : null;
}

/**
 * A button for a command. What stands against it is told before it is pressed: it then opens the reasons instead.
 * Commands of other roles are not shown.
 */
export function CommandButton({ commands, command, to, onPress, primary, danger, children }: Props) {
  const navigate = useNavigate();
  const choice = ownCommand(commands, command);
  if (!choice) return null;
  const label = children ?? choice.label;
  if (!choice.allowed) {
    return (
      <Popover
        trigger={['hover', 'focus', 'click']}
        title="现在还不能办理"
        content={
          <div className="popover-reasons">
            <ReasonList reasons={choice.reasons} />
          </div>
        }
      >
        <Button icon={<LockOutlined aria-hidden />} className="blocked" aria-disabled>
          {label}
        </Button>
      </Popover>
    );
  }
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      danger={danger ?? false}
      onClick={() => {
        onPress?.();
        if (to !== undefined) navigate(to);
      }}
    >
      {label}
    </Button>
  );
}
