/** What the public check takes on: generous for a report, small enough that nobody can keep the server busy. */
export const checkLimits = {
  fileBytes: 5 * 1024 * 1024,
  /** Bytes of a pasted text; a Chinese character has three. */
  textBytes: 1024 * 1024,
  /** Characters after reading. */
  characters: 300_000,
  /** Findings that a page shows. */
  findings: 500,
  /** Milliseconds that reading and checking may take. */
  milliseconds: 10_000,
  memoryMegabytes: 512,
  /** Checks at a time, and how many may wait for them. */
  workers: 2,
  waiting: 16,
  /** Of one address in a minute. */
  perMinute: 10,
} as const;
