import type { Block, Numbered } from './marked-text.ts';

/**
 * A row of the page: the blocks that have findings, the findings beside them, and the blocks without any that follow,
 * which fill the room under the first where the findings are longer.
 */
export type TextRow = {
  readonly lead: readonly Block[];
  readonly findings: readonly Numbered[];
  readonly rest: readonly Block[];
};

/** The metadata block is one lead, and a heading goes with the paragraph under it. */
export function textRows(blocks: readonly Block[]): readonly TextRow[] {
  const rows: { lead: Block[]; findings: Numbered[]; rest: Block[] }[] = [];
  for (const block of blocks) {
    const row = rows.at(-1);
    if (row && row.rest.length === 0 && belongs(row.lead.at(-1), block)) {
      row.lead.push(block);
      row.findings.push(...block.findings);
    } else if (row && row.findings.length > 0 && block.findings.length === 0) row.rest.push(block);
    else {
      // A heading stays with what it heads.
      const heading = row?.rest.at(-1)?.kind === 'heading' ? row.rest.splice(-1) : [];
      rows.push({ lead: [...heading, block], findings: [...block.findings], rest: [] });
    }
  }
  return rows;
}

const ofHead = ({ kind }: Block) => kind === 'metadata' || kind === 'title';

function belongs(last: Block | undefined, block: Block): boolean {
  if (!last) return false;
  if (ofHead(last)) return ofHead(block);
  return last.kind === 'heading' && block.kind === 'paragraph' && last.findings.length > 0;
}
