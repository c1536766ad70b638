/** What the doors' readers need of a `config.json` that the employees' reader found to be an object of JSON. */
interface Section {
  /** Null where it is left out or is no object: the employees' reader has told the latter. */
  section: object | null;
  practice: boolean;
  /** `clientId` as it stands there, lower case; not judged. */
  employees: string;
  /** `helpdesk.clientId`, likewise. */
  helpdesk: string;
}

/**
 * @param text the file as it came
 * @param name of the door's section
 * @throws SyntaxError where the text is no JSON
 */
export function sectionOf(text: string, name: 'helpdesk' | 'setup'): Section {
  const file = JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  const section = memberOf(file, name);
  const id = (value: unknown): string => String(value).trim().toLowerCase();
  return {
    section: typeof section === 'object' && !Array.isArray(section) ? section : null,
    practice: memberOf(file, 'practice') === true,
    employees: id(memberOf(file, 'clientId')),
    helpdesk: id(memberOf(memberOf(file, 'helpdesk'), 'clientId')),
  };
}

function memberOf(file: unknown, name: string): unknown {
  return typeof file === 'object' && file !== null && Object.hasOwn(file, name) ? Reflect.get(file, name) : undefined;
}
