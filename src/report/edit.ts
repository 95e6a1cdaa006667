import type { ReportParagraph, ReportSection, ReportSentence } from './report.ts';

/** Pure changes of the report's sections. What is not found stays as it is: whether it exists was decided before. */
type Sections = readonly ReportSection[];

export function sentencesOf(sections: Sections): readonly ReportSentence[] {
  return sections.flatMap((section) => section.paragraphs).flatMap((paragraph) => paragraph.sentences);
}

export function findSentence(sections: Sections, id: string): ReportSentence | null {
  return sentencesOf(sections).find((sentence) => sentence.id === id) ?? null;
}

export function findParagraph(sections: Sections, id: string): ReportParagraph | null {
  return sections.flatMap((section) => section.paragraphs).find((paragraph) => paragraph.id === id) ?? null;
}

export function changeParagraphs(
  sections: Sections,
  change: (paragraph: ReportParagraph) => ReportParagraph,
): Sections {
  return sections.map((section) => ({ ...section, paragraphs: section.paragraphs.map(change) }));
}

export function changeSentence(
  sections: Sections,
  id: string,
  change: (sentence: ReportSentence) => ReportSentence,
): Sections {
  return changeParagraphs(sections, (paragraph) => ({
    ...paragraph,
    sentences: paragraph.sentences.map((sentence) => (sentence.id === id ? change(sentence) : sentence)),
  }));
}

export function withoutSentence(sections: Sections, id: string): Sections {
  return changeParagraphs(sections, (paragraph) => ({
    ...paragraph,
    sentences: paragraph.sentences.filter((sentence) => sentence.id !== id),
  }));
}

/** The sentence before another one of the paragraph, at its end where `before` is null. */
export function withSentence(
  sections: Sections,
  paragraphId: string,
  before: string | null,
  sentence: ReportSentence,
): Sections {
  return changeParagraphs(sections, (paragraph) => {
    if (paragraph.id !== paragraphId) return paragraph;
    const at = paragraph.sentences.findIndex((other) => other.id === before);
    return {
      ...paragraph,
      sentences: paragraph.sentences.toSpliced(at < 0 ? paragraph.sentences.length : at, 0, sentence),
    };
  });
}

export function withParagraph(sections: Sections, sectionId: string, paragraph: ReportParagraph): Sections {
  return sections.map((section) =>
    section.id === sectionId ? { ...section, paragraphs: [...section.paragraphs, paragraph] } : section,
  );
}

export function withoutParagraph(sections: Sections, id: string): Sections {
  return sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.filter((paragraph) => paragraph.id !== id),
  }));
}
