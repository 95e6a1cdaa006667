/** A citation in the law's own form: 《…》（文号）第…条. `null` stands for a plain requirement of the form. */
export function CitationText({ children }: { readonly children: string | null }) {
  if (children === null) return null;
  return <cite className="citation">依据：{children}</cite>;
}
