export type PortalTables = {
  published_file: {
    unit_id: string;
    path: string;
    content_type: string;
    status: number;
    sha256: string;
    size: number;
    gzip: Buffer | null;
    br: Buffer | null;
    evidence: string | null;
    file_name: string | null;
    changed_at: string;
  };
};
