import { useQuery } from '@tanstack/react-query';
import { type Answer, call } from '../../../console/api.ts';
import { uploadEvidence } from '../../../console/components/upload.ts';
import type { MatterPage } from '../../../console/matters.ts';
import { useUnit } from '../../../console/unit.ts';
import type { CommandInput } from '../../../console/use-command.ts';
import type { CheckedFinding, ReportCheckState } from '../report-check.ts';

export type CheckedText = Answer<'checkedText'>;
export type TextBlock = CheckedText['rows'][number]['lead'][number];
export type NewDecision = CommandInput<'report-check.decideFindings'>['decisions'][number];

export function toneOf(status: string): 'good' | 'wait' | 'bad' {
  if (status === 'cancelled') return 'bad';
  return status === 'open' ? 'wait' : 'good';
}

export function stateOf(page: MatterPage): ReportCheckState {
  return page.state as ReportCheckState;
}

/** The words of the version that was checked last: they never change, so they are asked for once. */
export function useCheckedText(matter: string, { text, version }: ReportCheckState) {
  const unit = useUnit().id;
  return useQuery({
    queryKey: ['checked-text', unit, matter, version, text.hash],
    queryFn: ({ signal }) => call('checkedText', { params: { unit, matter } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Numbers of the findings as they stand in the text, by id. */
export function numbersOf(findings: readonly CheckedFinding[]): ReadonlyMap<string, number> {
  return new Map(findings.map(({ id }, index) => [id, index + 1]));
}

export const findingAnchor = (id: string) => `finding-${id}`;
export const placeAnchor = (id: string) => `place-${id}`;

/**
 * Sends a report as evidence. A web page is kept as the plain text it is made of: as a page it could run scripts where
 * somebody opens it, and evidence refuses it. The reader knows it by its contents.
 */
export function uploadReport(unit: string, file: File, signal = new AbortController().signal) {
  const plain = /\.x?html?$/i.test(file.name)
    ? new File([file], `${file.name.replace(/\.x?html?$/i, '')}.html.txt`, { type: 'text/plain' })
    : file;
  return uploadEvidence(unit, plain, () => {}, signal);
}
