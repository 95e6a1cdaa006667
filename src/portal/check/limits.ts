/** What the public check takes on: generous for a report, small enough that nobody can keep the server busy. */
export const checkLimits = {
  fileBytes: 5 * 1024 * 1024,
  /** Bytes of a pasted text; a Chinese character has three. */
  textBytes: 1024 * 1024,
  /** Characters after reading. */
  characters: 300_000,
  /** Of one address in a minute. */
  perMinute: 10,
} as const;
