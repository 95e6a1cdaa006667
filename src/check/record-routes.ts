import { z } from 'zod';
import { type Block, markedText, type Numbered } from '../checker/output/marked-text.ts';
import { textRows } from '../checker/output/text-rows.ts';
import type { ConsoleParts } from '../http/console-parts.ts';
import { readingScope } from '../http/guards.ts';
import { ofUnitOrSupervisor } from '../http/may.ts';
import { Problem } from '../http/problem.ts';
import type { Server } from '../http/server.ts';
import { loadMatter } from '../matters/load.ts';
import type { ReportCheckState } from '../matters/report-check/index.ts';
import type { UnitId } from '../org/actor.ts';
import { readKeptText } from './kept-text.ts';
import { bytesOf } from './preparations.ts';
import { asFinding } from './recorded-check.ts';

const BlockView = z.object({
  from: z.number().describe('Where the block begins in the text'),
  kind: z.enum(['metadata', 'title', 'heading', 'paragraph']),
  segments: z.array(
    z.object({
      text: z.string(),
      under: z.array(z.string()).describe('Findings that these words are part of'),
      ends: z.array(z.string()).describe('Findings whose number stands after these words'),
    }),
  ),
});
const CheckedText = z
  .object({
    general: z.array(z.string()).describe('Findings about the whole text, by their ids'),
    rows: z.array(
      z.object({
        lead: z.array(BlockView),
        findings: z.array(z.string()).describe('Those that stand beside the lead'),
        rest: z.array(BlockView).describe('What follows without any finding'),
      }),
    ),
  })
  .meta({ id: 'CheckedText' });

/** The words of a recorded check with the places of its findings. They stand outside the act, so outside its state. */
export function checkRecordRoutes(
  server: Server,
  { store, files }: Pick<ConsoleParts, 'store' | 'files'>,
): void {
  server.get(
    '/api/units/:unit/report-check/:matter/text',
    {
      config: { may: ofUnitOrSupervisor },
      schema: {
        operationId: 'checkedText',
        summary: '检查记录的原文和各处问题的位置',
        params: z.object({ unit: z.string(), matter: z.string() }),
        response: { 200: CheckedText },
      },
    },
    async (request) => {
      const { unit, matter } = request.params;
      const found = await store.within(readingScope(request), (tx) => loadMatter(tx, unit as UnitId, matter));
      if (found?.matterKind !== 'report-check') throw new Problem('matter.not-found');
      const state = found.state as ReportCheckState;
      return viewOf(state, await bytesOf(files, state.text.hash));
    },
  );
}

function viewOf({ findings }: ReportCheckState, bytes: Uint8Array): z.infer<typeof CheckedText> {
  const { general, blocks } = markedText(readKeptText(bytes), findings.map(asFinding));
  const ids = (of: readonly Numbered[]) => of.flatMap(({ number }) => findings[number - 1]?.id ?? []);
  const view = ({ kind, place, segments }: Block) => ({
    from: place[0],
    kind,
    segments: segments.map(({ text, under, ends }) => ({ text, under: ids(under), ends: ids(ends) })),
  });
  return {
    general: ids(general),
    rows: textRows(blocks).map(({ lead, findings: beside, rest }) => ({
      lead: lead.map(view),
      findings: ids(beside),
      rest: rest.map(view),
    })),
  };
}
