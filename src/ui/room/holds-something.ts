import type { Desk } from '../../helpdesk/desk.ts';

/** Whether signing out would forget something that an agent may still need. */
export function holdsSomething({ room, queue, stock, log }: Desk): boolean {
  const waits = queue?.entries.some(({ state }) => state === 'waiting') === true;
  return waits || room.unsettled.length + room.setAside.length + stock.length + log.length > 0;
}
