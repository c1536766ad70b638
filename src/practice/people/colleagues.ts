import { newPerson, type Person, type PersonName } from './new-person.ts';

const howMany = 120;

const threeDigits = (number: number): string => String(number).padStart(3, '0');

export const colleagueName = (number: number): PersonName => `colleague-${number}`;

/** Enough ordinary people for a queue, and for lists that do not fit on a page of Graph's. */
export const colleagues: readonly Person[] = Array.from({ length: howMany }, (_, index) =>
  newPerson(1001 + index, {
    name: colleagueName(index + 1),
    displayName: `Practice Colleague ${threeDigits(index + 1)}`,
    userPrincipalName: `colleague.${threeDigits(index + 1)}@practice.example`,
    employeeId: String(2001 + index),
    department: 'Practice Department',
  }),
);
