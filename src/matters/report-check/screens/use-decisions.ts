import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiError } from '../../../console/api.ts';
import { type MatterPage, matterQuery } from '../../../console/matters.ts';
import { useUnit } from '../../../console/unit.ts';
import { useCommand } from '../../../console/use-command.ts';
import type { NewDecision } from './check-data.ts';

export type Deciding = {
  /** Findings whose decision is on its way. */
  readonly saving: ReadonlySet<string>;
  readonly error: Error | null;
  readonly decide: (decision: NewDecision) => void;
};

/**
 * Sends decisions one command after the other: who decides quickly must not run into their own act, so what comes while
 * one is on its way waits and goes together.
 */
export function useDecisions(page: MatterPage): Deciding {
  const unit = useUnit().id;
  const client = useQueryClient();
  const { mutate, isPending, variables, error, reset } = useCommand('report-check.decideFindings', page);
  const [waiting, setWaiting] = useState<readonly NewDecision[]>([]);

  useEffect(() => {
    if (isPending || error || waiting.length === 0) return;
    setWaiting([]);
    mutate({ decisions: [...waiting] });
  }, [isPending, error, waiting, mutate]);

  // Somebody else was quicker: the page is read anew, and the person decides on what it says now.
  const changed = error instanceof ApiError && error.problem.code === 'matter.changed';
  useEffect(() => {
    if (changed) void client.invalidateQueries(matterQuery(unit, 'report-check', page.matter));
  }, [changed, client, unit, page.matter]);

  const sent = isPending ? (variables?.decisions ?? []) : [];
  return {
    saving: new Set([...waiting, ...sent].map(({ finding }) => finding)),
    error,
    decide(decision) {
      if (error) reset();
      setWaiting((all) => [
        ...(error ? [] : all.filter(({ finding }) => finding !== decision.finding)),
        decision,
      ]);
    },
  };
}
