/** Words on standard error while many files are worked on; nothing for a short run. */
export type Progress = {
  /** One more is done. */
  step(): void;
  /** Clears what stands on the terminal's line. */
  end(): void;
};

const firstAfter = 2_000;

/** `verb` as in 已检查 400 份. On a terminal one line that is written over, elsewhere a line every ten seconds. */
export function progress(verb: string): Progress {
  const terminal = process.stderr.isTTY === true;
  const every = terminal ? 250 : 10_000;
  const begun = Date.now();
  let done = 0;
  let saidAt = begun + firstAfter - every;
  let said = false;
  return {
    step() {
      done++;
      const now = Date.now();
      if (now - begun < firstAfter || now - saidAt < every) return;
      saidAt = now;
      said = true;
      const line = `${verb}${done}份，每秒${Math.round((done / (now - begun)) * 1000)}份`;
      process.stderr.write(terminal ? `\r\u001b[K${line}` : `${line}\n`);
    },
    end() {
      if (said && terminal) process.stderr.write('\r\u001b[K');
    },
  };
}
