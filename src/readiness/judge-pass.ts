import type { PassFacts } from './evidence.ts';
import { found, type Finding, type Line, type LineState } from './line.ts';
import type { Reading } from './tenant-reading.ts';

/** Whether somebody without any method can be let in with a Temporary Access Pass. */
export function judgePass(pass: Reading<PassFacts>): Line {
  const says = (state: LineState, ...findings: Finding[]): Line => ({ id: 'pass', state, findings });
  if (!pass.read) return says('unknown', found('unread', { why: pass.why }));
  const { state, includes, excludes, once, longest } = pass.value;
  if (state === 'unknown') return says('unknown', found('newer'));
  if (state === 'disabled') return says('unmet', found('pass-off'));
  if (includes === null || excludes === null) return says('unknown', found('newer'));
  const left = includes.filter((id) => !excludes.includes(id));
  if (left.length === 0 || excludes.includes('all_users')) return says('unmet', found('pass-for-nobody'));
  const notes = [
    ...(left.includes('all_users') ? [] : [found('for-groups', { count: left.length })]),
    ...(excludes.length > 0 ? [found('groups-left-out', { count: excludes.length })] : []),
    ...(once === true ? [found('pass-once')] : []),
  ];
  return says('met', found('pass-on', { minutes: longest ?? 0 }), ...notes);
}
