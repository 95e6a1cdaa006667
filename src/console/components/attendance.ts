/**
 * Who was there. `expected` is who should have been, once 全员 was chosen: those of them who are not ticked are
 * absent. Without it nobody is absent, the others were merely not asked.
 */
export type Attendance = { readonly expected: readonly string[] | null; readonly present: readonly string[] };

export const nobody: Attendance = { expected: null, present: [] };

export function everyoneOf(people: readonly string[]): Attendance {
  return { expected: people, present: people };
}

export function absenteesOf({ expected, present }: Attendance): string[] {
  return (expected ?? []).filter((person) => !present.includes(person));
}

/** Ticks or unticks a person; somebody who came without being expected belongs to those expected from then on. */
export function toggled({ expected, present }: Attendance, person: string): Attendance {
  if (present.includes(person)) return { expected, present: present.filter((one) => one !== person) };
  const among = expected === null || expected.includes(person) ? expected : [...expected, person];
  return { expected: among, present: [...present, person] };
}

/** The attendance that a record tells: with absentees, all of both were expected. */
export function attendanceOf(attendees: readonly string[], absentees: readonly string[]): Attendance {
  return { expected: absentees.length > 0 ? [...attendees, ...absentees] : null, present: attendees };
}
