import { DownloadOutlined } from '@ant-design/icons';
import { operations } from '../api.generated.ts';
import { address } from '../api.ts';
import { useUnit } from '../unit.ts';

export type EvidenceRef = {
  readonly hash: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
};

/** Files with their size; each opens or downloads. */
export function EvidenceList({ files }: { readonly files: readonly EvidenceRef[] }) {
  const unit = useUnit().id;
  if (files.length === 0) return <span className="quiet">没有材料</span>;
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.hash}>
          <a href={address(operations.evidence[1], { unit, hash: file.hash })} download={file.name}>
            <DownloadOutlined aria-hidden /> {file.name}
          </a>{' '}
          <span className="quiet">{shownSize(file.size)}</span>
        </li>
      ))}
    </ul>
  );
}

/** 820 KB, 3.4 MB */
export function shownSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1_048_576) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}
