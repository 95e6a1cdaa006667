import { Button, Form } from 'antd';
import { useMatter, useMatters } from '../../../console/matters.ts';
import { usePeople } from '../../../console/people.ts';
import type { Meeting, MeetingState } from '../meeting.ts';
import type { MeetingValues } from './meeting-values.ts';

/** Takes over kind and people of the last meeting, or everybody: mostly the same people meet. */
export function SamePeople() {
  const form = Form.useFormInstance<MeetingValues>();
  const people = usePeople().data ?? [];
  const last = useMatters('meeting', { pageSize: 1, status: 'recorded' }).data?.items[0];

  function takeOver({ kind, attendees, host }: Meeting): void {
    const here = new Set<string>(people.map(({ person }) => person));
    form.setFieldsValue({
      kind,
      attendees: attendees.filter((person) => here.has(person)),
      ...(host !== null && here.has(host) ? { host } : {}),
    });
  }

  return (
    <div className="field-buttons">
      {last && <LastMeeting matter={last.matter} onTake={takeOver} />}
      <Button onClick={() => form.setFieldsValue({ attendees: people.map(({ person }) => person) })}>
        全员
      </Button>
    </div>
  );
}

type LastProps = { readonly matter: string; readonly onTake: (meeting: Meeting) => void };

function LastMeeting({ matter, onTake }: LastProps) {
  const page = useMatter('meeting', matter).data;
  if (!page) return null;
  const { meeting } = page.state as MeetingState;
  return (
    <Button onClick={() => onTake(meeting)}>
      同上次会议（{meeting.date}，{meeting.attendees.length}人）
    </Button>
  );
}
