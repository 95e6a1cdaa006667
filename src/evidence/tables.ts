/** 佐证材料 as rows: which unit holds which content under which name. The bytes are files, see `files.ts`. */
export type EvidenceTables = {
  evidence: {
    unit_id: string;
    hash: string;
    name: string;
    size: number;
    type: string;
    by_person: string;
    at: string;
  };
};
