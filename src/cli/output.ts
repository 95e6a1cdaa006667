/** Writes to standard output and waits where the reader is slower, so that memory stays flat on long runs. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) =>
    process.stdout.write(text, (error) => (error ? reject(error) : resolve())),
  );
}

/** Whether standard output shows colours; follows NO_COLOR and FORCE_COLOR. */
export function showsColour(): boolean {
  return process.stdout.isTTY === true && process.stdout.hasColors();
}

/** A value as JSON: readable where it stands alone, one line where more follow. */
export function json(value: unknown, alone: boolean): string {
  return `${alone ? JSON.stringify(value, null, 2) : JSON.stringify(value)}\n`;
}
