import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isRoomScenarioName, type RoomScenarioName } from '../../src/practice/room-scenarios.ts';

export interface RoomRow {
  name: RoomScenarioName;
  /** What refuses the agent, in order: codes, or words for what has none. Empty where nothing does. */
  meets: readonly string[];
}

/**
 * @returns the rows of "The helpdesk's room in the practice tenant" in docs/SPEC.md
 * @throws Error that quotes a row that cannot be read
 */
export function roomTable(): RoomRow[] {
  const spec = readFileSync(resolve(import.meta.dirname, '../../docs/SPEC.md'), 'utf8');
  const section = spec.split(/^##+ /m).find((part) => part.startsWith("The helpdesk's room in the practice")) ?? '';
  return [...section.matchAll(/^\| `(room-[^`]+)` +\|(.+)\|$/gm)].map(([row, name = '', rest = '']) => {
    const cells = rest.split('|').map((cell) => cell.trim());
    if (!isRoomScenarioName(name) || cells.length !== 2) throw new Error(`docs/SPEC.md: no row of the room: ${row}`);
    return { name, meets: cells[1] === '' ? [] : (cells[1] ?? '').split(', then ') };
  });
}
