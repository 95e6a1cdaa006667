import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Card } from '../components/page.tsx';
import { ProblemSummary } from '../components/problem-summary.tsx';
import { StatusTag } from '../components/status-tag.tsx';
import { allScreens } from '../found-screens.ts';
import { mattersQuery } from '../matters.ts';
import { kindPath } from '../menu.ts';
import { shownMoment } from '../time.ts';
import { useUnit } from '../unit.ts';

/** Matters at which it is this person's turn. */
export function TasksCard() {
  const { id: unit, roles } = useUnit();
  const waiting = allScreens
    .flatMap(({ kind, tasks = [] }) => tasks.map((task) => ({ ...task, kind })))
    .filter((task) => task.roles.some((role) => roles.includes(role)));
  const answers = useQueries({
    queries: waiting.map(({ kind, status }) => mattersQuery(unit, kind, { status, pageSize: 20 })),
  });
  if (waiting.length === 0) return null;
  const failed = answers.find((answer) => answer.error)?.error ?? null;
  const lines = waiting.flatMap((task, index) =>
    (answers[index]?.data?.items ?? []).map((line) => ({ ...line, task })),
  );
  const loading = answers.some((answer) => answer.isPending);
  return (
    <Card title="等您办理" half>
      <ProblemSummary error={failed} />
      {lines.length > 0 && (
        <ul>
          {lines.map(({ matter, title, updatedAt, task }) => (
            <li key={`${task.kind} ${matter} ${task.says}`} className="line">
              <StatusTag tone="wait">{task.says}</StatusTag>
              <Link
                to={kindPath(unit, task.kind, task.path === undefined ? matter : `${matter}/${task.path}`)}
              >
                {title}
              </Link>
              <span className="quiet line-end">{shownMoment(updatedAt)}</span>
            </li>
          ))}
        </ul>
      )}
      {lines.length === 0 && !loading && !failed && <p className="quiet">现在没有等您办理的事项。</p>}
    </Card>
  );
}
