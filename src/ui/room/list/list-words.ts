import { m } from '../../../messages/generated/messages.js';
import { longestList } from '../../../helpdesk/read-people-list.ts';
import type { CheckedLine } from './checked-list.ts';
import type { FileFault } from './read-list-file.ts';

/** Why a file was not read. */
export const fileFaults: Record<FileFault, () => string> = {
  empty: m.list_file_empty,
  'too-large': () => m.list_too_long({ most: longestList }),
  'utf-16': m.list_file_utf_16,
  workbook: m.list_file_workbook,
  picture: m.list_file_picture,
  'not-text': m.list_file_not_text,
};

/** @returns what is wrong with a line; null where somebody was found */
export function faultOf(line: CheckedLine): string | null {
  switch (line.kind) {
    case 'matched':
      return null;
    case 'broken-quotes':
      return m.list_fault_quotes();
    case 'no-person':
      return m.list_fault_no_person();
    case 'unreadable':
      return m.list_fault_unreadable();
    case 'repeated':
      return m.list_fault_repeated({ line: line.as });
    case 'same-person':
      return m.list_fault_same_person({ line: line.as });
    case 'not-found':
      return m.list_fault_not_found();
    case 'disabled':
      return m.list_fault_disabled();
    case 'oneself':
      return m.list_fault_oneself();
    case 'ambiguous':
      return m.list_fault_ambiguous({ count: line.people.length });
  }
}
