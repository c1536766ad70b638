interface Advisory {
  severity: string;
  /** Ids of the advisories or, where the fault is another package's, its name. */
  via: readonly (string | { title: string; url: string })[];
}

/** What came of `npm audit`: nothing known against our packages, faults in words, or no answer. */
export type Audit =
  { kind: 'clean' } | { kind: 'faults'; lines: readonly string[]; grave: boolean } | { kind: 'left-out'; why: string };

interface Report {
  message?: unknown;
  vulnerabilities?: Readonly<Record<string, Advisory>>;
}

function parse(printed: string): Report | null {
  try {
    return JSON.parse(printed) as Report | null;
  } catch {
    return null;
  }
}

/**
 * @param printed by `npm audit --json`
 * @returns `left-out` where the registry gave no answer that can be read: a mirror without this service, or no network
 */
export function judgeAudit(printed: string): Audit {
  const report = parse(printed);
  if (report?.vulnerabilities === undefined) {
    const message = typeof report?.message === 'string' ? ` (${report.message.split(' - ')[0] ?? ''})` : '';
    return { kind: 'left-out', why: `the registry does not answer${message}` };
  }
  const lines = Object.entries(report.vulnerabilities).map(([name, { severity, via }]) => {
    const reasons = via.map((one) => (typeof one === 'string' ? `by ${one}` : `${one.title}, ${one.url}`));
    return `${name} (${severity}): ${reasons.join('; ')}`;
  });
  const grave = Object.values(report.vulnerabilities).some(({ severity }) => /^(?:high|critical)$/.test(severity));
  return lines.length === 0 ? { kind: 'clean' } : { kind: 'faults', lines, grave };
}
