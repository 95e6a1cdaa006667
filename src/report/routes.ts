import { z } from 'zod';
import type { ConsoleParts } from '../http/console-parts.ts';
import { readingScope } from '../http/guards.ts';
import { ofUnitOrSupervisor } from '../http/may.ts';
import { Problem, ReasonView, viewReasons } from '../http/problem.ts';
import type { Server } from '../http/server.ts';
import { factsOfYear } from '../matters/facts-of-year.ts';
import { loadMatter } from '../matters/load.ts';
import { todayOf } from '../matters/parts.ts';
import type { UnitId } from '../org/actor.ts';
import type { Tx } from '../storage/store.ts';
import { basis } from './basis.ts';
import { staleBindings } from './bindings.ts';
import { blockingReasons, checkReport } from './check-report.ts';
import { contentHash, contentOf, plainText } from './content.ts';
import { notReady } from './gates.ts';
import { isOpenForEditing, type ReportState, reportMatter } from './report.ts';

const ReportPath = z.object({ unit: z.string(), matter: z.string() });

const BindingView = z.object({
  fact: z.string(),
  year: z.number(),
  quantity: z.number().nullable(),
  names: z.array(z.string()).nullable(),
  shown: z.string(),
});
const SentenceView = z.object({
  id: z.string(),
  text: z.string(),
  bindings: z.array(BindingView),
  from: z.enum(['sentence', 'shortcoming', 'commitment', 'answer']).describe('Where it is edited'),
});
const ParagraphView = z.object({
  id: z.string(),
  number: z.string(),
  heading: z.string(),
  sentences: z.array(SentenceView),
});
const ContentView = z
  .object({
    title: z.string(),
    unit: z.string(),
    year: z.number(),
    opening: z.array(ParagraphView),
    sections: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        heading: z.string(),
        paragraphs: z.array(ParagraphView),
      }),
    ),
  })
  .meta({ id: 'ReportContent' });

const FindingView = z
  .object({
    rule: z.string(),
    severity: z.enum(['error', 'warning', 'advice']),
    word: z.string().describe('违规, 重点提示, 提示, 建议'),
    blocks: z.boolean().describe('Stops the hand-in: its basis was read in full'),
    message: z.string(),
    reason: z.string(),
    citation: z.string(),
    mend: z.string(),
    excerpt: z.string(),
    sentence: z.string().nullable().describe('The sentence it is about; null for the whole report'),
  })
  .meta({ id: 'ReportFinding' });

/** What the check answers. */
export const CheckView = z
  .object({
    version: z.number(),
    contentHash: z.string().describe('SHA-256 of the canonical content: what would be signed'),
    content: ContentView,
    findings: z.array(FindingView),
    notChecked: z.array(z.object({ rule: z.string(), needs: z.string() })),
    stale: z.array(
      z.object({ sentence: z.string(), fact: z.string(), was: z.string(), now: z.string().nullable() }),
    ),
    against: z.array(ReasonView).describe('What stands against handing it in for review'),
    citations: z
      .record(z.string(), z.string())
      .describe('Provisions that the questions of the reviews rest on, written out'),
  })
  .meta({ id: 'ReportCheck' });

/** The report's own reading routes: content with findings beside the sentences, and plain text. */
export function reportRoutes(server: Server, parts: ConsoleParts): void {
  const { store } = parts;

  server.get(
    '/api/units/:unit/annual-report/:matter/check',
    {
      config: { may: ofUnitOrSupervisor },
      schema: {
        operationId: 'reportCheck',
        summary: '年度报告的内容、问题和尚不能提交的原因',
        params: ReportPath,
        response: { 200: CheckView },
      },
    },
    (request) => {
      const unit = request.params.unit as UnitId;
      return store.within(readingScope(request), async (tx) => {
        const found = await loadMatter(tx, unit, request.params.matter);
        if (found?.matterKind !== 'annual-report') throw new Problem('matter.not-found');
        return checkedReport(tx, parts, unit, { ...found, state: found.state as ReportState });
      });
    },
  );

  server.get(
    '/api/units/:unit/annual-report/:matter/preview',
    {
      config: { may: ofUnitOrSupervisor },
      schema: {
        operationId: 'reportPreview',
        summary: '年度报告的纯文本',
        params: ReportPath,
        response: { 200: z.string() },
      },
    },
    async (request, reply) => {
      const unit = request.params.unit as UnitId;
      const found = await store.within(readingScope(request), (tx) =>
        loadMatter(tx, unit, request.params.matter),
      );
      if (found?.matterKind !== 'annual-report') throw new Problem('matter.not-found');
      reply.type('text/plain; charset=utf-8');
      return plainText(contentOf(found.state as ReportState));
    },
  );
}

type Report = { readonly version: number; readonly state: ReportState };

/** The report with everything a person has to look at beside it. */
export async function checkedReport(
  tx: Tx,
  parts: Pick<ConsoleParts, 'kinds' | 'law' | 'now' | 'cite' | 'findUnit'>,
  unit: UnitId,
  { version, state }: Report,
): Promise<z.output<typeof CheckView>> {
  const facts = await factsOfYear(tx, unit, state.year, parts.kinds);
  const previous = await loadMatter(tx, unit, reportMatter(state.year - 1));
  const home = await parts.findUnit(tx, unit);
  if (!home) throw new Problem('matter.not-found');
  const result = checkReport(state, {
    today: todayOf(parts),
    law: parts.law(home),
    previous: previous?.matterKind === 'annual-report' ? (previous.state as ReportState) : null,
  });
  const against = isOpenForEditing(state)
    ? [...notReady(state), ...blockingReasons(state, facts, result)]
    : [];
  return {
    version,
    contentHash: contentHash(state),
    content: structuredClone(contentOf(state)) as z.output<typeof ContentView>,
    findings: result.findings.map(({ place: _place, also: _also, ...finding }) => finding),
    notChecked: [...result.notChecked],
    stale: [...staleBindings(state, facts)],
    against: viewReasons(against, parts.cite),
    citations: Object.fromEntries(Object.values(basis).map((id) => [id, parts.cite(id)])),
  };
}
