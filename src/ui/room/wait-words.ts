import { m } from '../../messages/generated/messages.js';

/**
 * What an agent does where Microsoft is asked too often (LK-605): waits, as nobody else can.
 * @param wait milliseconds that Microsoft asks us to wait
 */
export function waitWords(wait: number): string {
  return `${m.room_problem_wait({ seconds: Math.max(1, Math.ceil(wait / 1000)) })} ${m.room_problem_wait_only()}`;
}
