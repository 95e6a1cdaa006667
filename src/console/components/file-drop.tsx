import { FileSearchOutlined } from '@ant-design/icons';
import { useState } from 'react';

type Props = { readonly onFiles: (files: readonly File[]) => void; readonly hint: string };

/** Files to be read, dropped or chosen. They are not kept on the server. */
export function FileDrop({ onFiles, hint }: Props) {
  const [over, setOver] = useState(false);
  return (
    <label
      className={over ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <input
        type="file"
        multiple
        className="visually-hidden"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
      <FileSearchOutlined aria-hidden />
      <span>
        把文件拖到这里，或者<span className="drop-link">选择文件</span>
        <span className="drop-hint">{hint}</span>
      </span>
    </label>
  );
}
