import type { Unread } from '../../readiness/tenant-reading.ts';
import type { CallFailure } from '../../registration/failure.ts';

/** Why something was not read, as the report says it. A refusal is never "off" or "none". */
export function unreadOf(failure: CallFailure): Unread {
  switch (failure.kind) {
    case 'no-token':
      return failure.need === 'consent' ? 'no-consent' : 'sign-in';
    case 'malformed':
      return 'not-understood';
    case 'network':
    case 'timeout':
      return 'unreachable';
    case 'http':
      if (failure.status === 401) return 'sign-in';
      if (failure.status === 403) return 'no-role';
      if (failure.status === 404) return 'not-found';
      if (failure.status === 429) return 'throttled';
      return failure.status >= 500 ? 'unreachable' : 'not-understood';
  }
}
