import { useQueries, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { useParams } from 'react-router';
import { type Answer, ApiError, call } from '../../console/api.ts';
import { type FactLine, type MatterPage, matterQuery, unitKey } from '../../console/matters.ts';
import { useUnit } from '../../console/unit.ts';
import { type CommandInput, type CommandOperation, useCommand } from '../../console/use-command.ts';
import type { ReportParagraph, ReportSentence, ReportState } from '../report.ts';

export type ReportCheck = Answer<'reportCheck'>;
export type ReportContent = ReportCheck['content'];
export type ReportFinding = ReportCheck['findings'][number];
export type StaleFigure = ReportCheck['stale'][number];

export const reportKind = 'annual-report';

/** Everything the report's page shows, in one value. */
export type Report = {
  readonly matter: string;
  readonly page: MatterPage;
  readonly state: ReportState;
  readonly check: ReportCheck;
  readonly facts: readonly FactLine[];
};

/** The year in a report's address: `report-2025`. */
export function yearOfMatter(matter: string): number {
  return Number(matter.replace('report-', ''));
}

/** Asks for the report of the address: its state, its content with findings, the year's facts. */
export function useReportQuery() {
  const unit = useUnit().id;
  const { matter = '' } = useParams();
  const year = yearOfMatter(matter);
  return useQueries({
    queries: [
      matterQuery(unit, reportKind, matter),
      {
        queryKey: [...unitKey(unit), 'report-check', matter],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          call('reportCheck', { params: { unit, matter } }, signal),
      },
      {
        queryKey: [...unitKey(unit), 'facts', year],
        queryFn: ({ signal }: { signal: AbortSignal }) => call('facts', { params: { unit, year } }, signal),
      },
    ],
    combine: ([page, check, facts]) => ({
      error: page.error ?? check.error ?? facts.error,
      isFetching: page.isFetching || check.isFetching,
      refetch: () => Promise.all([page.refetch(), check.refetch(), facts.refetch()]),
      report:
        page.data && check.data && facts.data
          ? {
              matter,
              page: page.data,
              state: page.data.state as ReportState,
              check: check.data,
              facts: facts.data,
            }
          : null,
    }),
  });
}

export const ReportContext = createContext<Report | null>(null);

/** The report around. Only below a page that has loaded it. */
export function useReport(): Report {
  const report = useContext(ReportContext);
  if (!report) throw new Error('useReport is for parts of the report page');
  return report;
}

/** Where a command of this report is aimed. */
export function useAim() {
  const { matter, page } = useReport();
  return { matter, version: page.version };
}

/** Sends a command of one click. After a conflict the page is brought up to date before the next try. */
export function useReportCommand<Id extends CommandOperation>(operation: Id) {
  const client = useQueryClient();
  const unit = useUnit().id;
  const command = useCommand(operation, useAim());
  return {
    error: command.error,
    pending: command.isPending,
    reset: command.reset,
    send: async (input: CommandInput<Id>): Promise<boolean> => {
      try {
        await command.mutateAsync(input);
        return true;
      } catch (error) {
        if (error instanceof ApiError && error.status === 409) {
          await client.invalidateQueries({ queryKey: unitKey(unit) });
        }
        return false;
      }
    },
  };
}

export function sentenceOf(state: ReportState, id: string): ReportSentence | null {
  return (
    state.sections
      .flatMap((section) => section.paragraphs)
      .flatMap((paragraph) => paragraph.sentences)
      .find((sentence) => sentence.id === id) ?? null
  );
}

export function paragraphWith(state: ReportState, sentence: string): ReportParagraph | null {
  return (
    state.sections
      .flatMap((section) => section.paragraphs)
      .find((paragraph) => paragraph.sentences.some((one) => one.id === sentence)) ?? null
  );
}

/** What a fact says in words, for links and lists. */
export function saysOf(facts: readonly FactLine[], fact: string): string {
  return facts.find((one) => one.fact === fact)?.says ?? fact;
}

/** Tone of a report's stage: signed and published are good, returned is bad, all others wait for somebody. */
export function reportTone(stage: string): 'good' | 'bad' | 'wait' {
  if (stage === 'signed' || stage === 'published') return 'good';
  return stage === 'returned' ? 'bad' : 'wait';
}
