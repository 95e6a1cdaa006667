import { type Block, sectionsOf } from '../content.ts';
import './disclosure.css';

/** The body as the public will read it. */
export function DocumentWords({ content }: { readonly content: readonly Block[] }) {
  return (
    <div className="words">
      {sectionsOf(content).map(({ id, heading, blocks }) => (
        <section key={id}>
          {heading && (
            <h3>
              {heading.number}
              {heading.text}
            </h3>
          )}
          <Blocks blocks={blocks} />
        </section>
      ))}
    </div>
  );
}

function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  const seen = new Map<string, number>();
  /** Blocks have no id of their own: their words, and which of several alike. */
  const keyOf = (text: string) => {
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return `${text} ${count}`;
  };
  return blocks.map((block) =>
    block.kind === 'heading' ? (
      <h4 key={keyOf(block.text)}>
        {block.number}
        {block.text}
      </h4>
    ) : (
      <p key={keyOf(block.text)}>
        <strong>{block.text.slice(0, block.lead)}</strong>
        {block.text.slice(block.lead)}
      </p>
    ),
  );
}
