import type { DocumentKindId } from './kinds.ts';

export type DisclosureTables = {
  index_counter: { unit_id: string; year: number; last: number };
  index_number: {
    unit_id: string;
    comparable: string;
    index_number: string;
    matter_id: string;
    year: number | null;
    serial: number | null;
  };
  publication: {
    unit_id: string;
    matter_id: string;
    unit_name: string;
    path: string;
    document_kind: DocumentKindId;
    title: string;
    topic: string;
    summary: string;
    index_number: string;
    shown_on: string;
    published_at: string;
    changed_at: string;
    edition: number;
    content_hash: string;
    imported: boolean;
    withdrawn: boolean;
    year: number;
    position: number;
  };
  publication_count: {
    unit_id: string;
    year: number;
    document_kind: DocumentKindId;
    unit_name: string;
    count: number;
  };
};
