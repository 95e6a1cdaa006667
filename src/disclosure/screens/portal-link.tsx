import { ExportOutlined } from '@ant-design/icons';
import { usePortalAddress } from './document-data.ts';

/** Opens the page as the public reads it. */
export function PortalLink({ path, children }: { readonly path: string; readonly children: string }) {
  const address = usePortalAddress(path);
  if (address === null) return <>{path}</>;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {children} <ExportOutlined aria-label="在新窗口打开" />
    </a>
  );
}
