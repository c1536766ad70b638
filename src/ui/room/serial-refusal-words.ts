import type { StockRefusal } from '../../helpdesk/stock.ts';
import { m } from '../../messages/generated/messages.js';

/** Why a printed serial was not noted. */
export const serialRefusals: Record<StockRefusal, () => string> = {
  unreadable: m.room_serial_unreadable,
  'given-to-another': m.room_serial_given,
  'not-reset': m.room_serial_not_reset,
  'unknown-key': m.room_serial_unknown,
};
