import { fault, type Judged } from './finding.ts';
import type { HostObservations } from './host-observations.ts';

/**
 * Whether the companion that `config.json` names was built for this origin. A page hears it or not, and a silent one is
 * either not installed or built for another origin: a browser tells no page which. Its own manifest does.
 * @param named the id in `config.json`; null where it names none
 */
export function judgeCompanion({ companion, base, by }: HostObservations, named: string | null): Judged {
  const { answered, build } = companion;
  const origin = /^https?:\/\/[^/]+/i.exec(base)?.[0].toLowerCase() ?? '';
  if (build !== null) {
    if (named === null) return [fault('companion-unnamed')];
    return [
      ...(build.origins.length === 1 && build.origins[0] === origin
        ? []
        : [fault('companion-origin', null, { sent: build.origins.join(', '), wanted: origin })]),
      ...(build.id === null || build.id === named
        ? []
        : [fault('companion-id', null, { sent: build.id, wanted: named })]),
    ];
  }
  if (named === null || answered === true) return [];
  if (by === 'command') return 'give-companion';
  return answered === null ? 'other-browser' : [fault('companion-silent', null, { wanted: named })];
}
