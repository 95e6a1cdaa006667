/**
 * One line on the terminal that is written over as work goes on; `null` clears it. Says nothing where nobody looks
 * (output into a file or another program).
 */
export function progressLine(): (says: string | null) => void {
  const out = process.stderr;
  if (!out.isTTY) return () => {};
  let last = 0;
  return (says) => {
    const now = performance.now();
    if (says !== null && now - last < 100) return;
    last = now;
    out.write(`\r\u001B[K${says ?? ''}`);
  };
}
