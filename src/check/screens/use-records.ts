import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, call } from '../../console/api.ts';
import type { EvidenceRef } from '../../console/components/evidence-list.tsx';
import { unitKey } from '../../console/matters.ts';
import { randomId } from '../../console/random-id.ts';
import { uploadReport } from '../../matters/report-check/screens/check-data.ts';
import { whyNot } from '../../matters/report-check/screens/report-file.tsx';
import type { CheckRow } from './check-data.ts';

/** A checked file on its way into a record; `matter` is the record, `failed` says why there is none. */
export type Keeping = 'waiting' | 'saving' | { readonly matter: string } | { readonly failed: string };

/** Keeps checked files as records, one after the other. The server reads and checks each anew. */
export function useRecords(unit: string) {
  const client = useQueryClient();
  const [records, setRecords] = useState<ReadonlyMap<string, Keeping>>(new Map());
  const note = (id: string, keeping: Keeping) => setRecords((all) => new Map(all).set(id, keeping));

  async function keep(rows: readonly CheckRow[]): Promise<void> {
    for (const { id } of rows) note(id, 'waiting');
    for (const { id, file } of rows) {
      note(id, 'saving');
      try {
        note(id, { matter: await open(unit, await uploadReport(unit, file)) });
      } catch (error) {
        note(id, { failed: whyNot(error) });
      }
    }
    await client.invalidateQueries({ queryKey: unitKey(unit) });
  }

  return { records, keep };
}

/** The same file twice is one record, unless that was withdrawn. */
async function open(unit: string, file: EvidenceRef): Promise<string> {
  const matter = `check-${file.hash.slice(0, 20)}`;
  const begin = async (id: string) => {
    const body = { commandId: randomId(), expectedVersion: 0, input: { file } };
    return (await call('report-check.openCheck', { params: { unit, matter: id }, body })).matter;
  };
  try {
    return await begin(matter);
  } catch (error) {
    if (!(error instanceof ApiError) || error.problem.code !== 'matter.changed') throw error;
    const { status } = await call('matter', { params: { unit, kind: 'report-check', matter } });
    return status === 'cancelled' ? begin(`${matter}-${randomId().slice(0, 8)}`) : matter;
  }
}
