import type { ReactNode } from 'react';
import type { CheckedFinding } from '../report-check.ts';
import { type CheckedText, findingAnchor, placeAnchor, type TextBlock } from './check-data.ts';

type Findings = {
  readonly findings: ReadonlyMap<string, CheckedFinding>;
  readonly numbers: ReadonlyMap<string, number>;
};
type Props = Findings & {
  readonly text: CheckedText;
  /** What stands beside the text for a finding, `null` for nothing. */
  readonly beside: (finding: CheckedFinding) => ReactNode;
};

/** The report as it was read, with its findings beside it: on a phone under the paragraph they are about. */
export function MarkedPage({ text, beside, ...known }: Props) {
  const cards = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const finding = known.findings.get(id);
      return finding ? [beside(finding)] : [];
    });
  return (
    <div className="rc-text">
      {text.general.length > 0 && (
        <section className="rc-general" aria-label="针对全文的问题">
          <p className="quiet">针对全文的问题</p>
          {cards(text.general)}
        </section>
      )}
      {text.rows.map((row) => (
        <div key={row.lead[0]?.from} className="rc-row">
          <Words blocks={row.lead} anchored={row.findings} {...known} />
          {row.findings.length > 0 && <div className="rc-beside">{cards(row.findings)}</div>}
          {row.rest.length > 0 && <Words blocks={row.rest} anchored={[]} {...known} />}
        </div>
      ))}
    </div>
  );
}

type WordsProps = Findings & {
  readonly blocks: readonly TextBlock[];
  /** Findings that stand beside these words: links lead to where they are first marked here. */
  readonly anchored: readonly string[];
};

function Words({ blocks, anchored, findings, numbers }: WordsProps) {
  const waiting = new Set(anchored);
  return (
    <div className={anchored.length > 0 ? 'rc-lead' : 'rc-rest'}>
      {blocks.map(({ from, kind, segments }) => {
        let at = from;
        return (
          <p key={from} className={`rc-words rc-${kind}`}>
            {segments.map(({ text, under, ends }) => {
              const key = `${at} ${ends.join()}`;
              at += text.length;
              const mark = markOf(under, findings);
              return (
                <span key={key}>
                  {mark === null ? text : <mark className={mark}>{text}</mark>}
                  {ends.map((id) => (
                    <a
                      key={id}
                      className={`rc-ref rc-${findings.get(id)?.severity} rc-is-${findings.get(id)?.decision?.is ?? 'open'}`}
                      href={`#${findingAnchor(id)}`}
                      {...(waiting.delete(id) ? { id: placeAnchor(id) } : {})}
                      aria-label={`第${numbers.get(id)}处问题`}
                    >
                      {numbers.get(id)}
                    </a>
                  ))}
                </span>
              );
            })}
          </p>
        );
      })}
    </div>
  );
}

const loudness = ['advice', 'warning', 'error'] as const;

/** Words under several findings have the look of the loudest that still stands; dismissed ones are only hinted at. */
function markOf(under: readonly string[], findings: ReadonlyMap<string, CheckedFinding>): string | null {
  const here = under.flatMap((id) => findings.get(id) ?? []);
  const standing = here.filter(({ decision }) => decision?.is !== 'dismissed');
  if (here.length === 0) return null;
  if (standing.length === 0) return 'rc-dismissed';
  const loudest = Math.max(...standing.map(({ severity }) => loudness.indexOf(severity)));
  return `rc-${loudness[loudest]}`;
}
