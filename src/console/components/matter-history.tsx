import type { ActLine } from '../matters.ts';
import { shownMoment } from '../time.ts';
import { EvidenceList, type EvidenceRef } from './evidence-list.tsx';

type Props = {
  readonly acts: readonly ActLine[];
  /** The matter's files, so that an act's attachments have names. */
  readonly files?: readonly EvidenceRef[];
};

/** What happened to the matter, newest first: who, when, and which entry was corrected by which. */
export function MatterHistory({ acts, files = [] }: Props) {
  const correctedBy = new Map(
    acts.flatMap((act) => (act.corrects === null ? [] : [[act.corrects, act.seq]])),
  );
  return (
    <ol className="history">
      {acts.toReversed().map((act) => {
        const corrector = correctedBy.get(act.seq);
        const attached = files.filter((file) => act.attachments.includes(file.hash));
        return (
          <li key={act.seq} id={`act-${act.seq}`}>
            <p>
              <strong>{act.label}</strong>
              {act.corrects !== null && <a href={`#act-${act.corrects}`}>针对第{act.corrects}号记录</a>}
              {corrector !== undefined && <a href={`#act-${corrector}`}>已由第{corrector}号记录更正</a>}
            </p>
            <p className="quiet">
              {act.byName}，{shownMoment(act.at)}，第{act.seq}号记录
            </p>
            {act.reason !== null && <p>原因：{act.reason}</p>}
            {attached.length > 0 && <EvidenceList files={attached} />}
          </li>
        );
      })}
    </ol>
  );
}
