import { intlLocale } from '../../config/languages.ts';
import { m } from '../../messages/generated/messages.js';
import type { ProofReport, ReportRow } from '../../proof/proof-report.ts';
import { language } from '../state/language.svelte.ts';
import { agreementWords, findingWords } from './found-words.ts';
import type { ProofActs } from './proof-page.svelte.ts';
import { questionWords } from './question-words.ts';

/** A time as the report has it, or a dash where there is none. */
export function reportTime(time: number | null): string {
  if (time === null) return '–';
  return new Date(time).toLocaleString(intlLocale(language.current), { dateStyle: 'medium', timeStyle: 'short' });
}

/** What is said of the run beside its questions, line by line (A12). */
export function reportLines(report: ProofReport, { app, browser, mode }: ProofActs['versions']): string[] {
  const { label, begun, ended, used, entries, left } = report;
  const unknown = m.proof_unknown_value();
  return [
    m.proof_report_tenant({ label: oneLine(label) || m.proof_report_unnamed() }),
    m.proof_report_time({ begun: reportTime(begun), ended: reportTime(ended) }),
    m.proof_report_versions({
      ...{ version: app, browser: browser || unknown },
      mode: mode === 'live' ? m.proof_report_live() : m.proof_report_practice(),
    }),
    used === null
      ? m.proof_report_no_key()
      : m.proof_report_key({ model: oneLine(used.model ?? '') || unknown, aaguid: used.aaguid ?? unknown }),
    left === null
      ? m.proof_report_none_left()
      : m.proof_report_left({
          name: left.name === '' ? m.proof_left_unnamed() : oneLine(left.name),
          time: reportTime(left.since),
        }),
    ...(entries > 0 ? [m.proof_report_entries({ count: entries }), m.proof_report_audit()] : []),
  ];
}

/** The whole report as a text in Markdown: what is shown, copied and saved. */
export function reportText(report: ProofReport, versions: ProofActs['versions']): string {
  const head = [m.proof_report_question, m.proof_report_documented, m.proof_report_believed, m.proof_report_found];
  const table = [
    row(['id', ...head.map((word) => word())]),
    row(Array.from({ length: 5 }, () => '---')),
    ...report.rows.map(rowOf),
  ];
  const differing = report.rows.filter(({ finding }) => finding.asked && finding.agrees === 'otherwise');
  const consequences = differing.map(
    ({ id, belief }) =>
      `- ${id}: ${m.proof_report_otherwise({ rules: belief.rules.join(', '), what: questionWords[id].otherwise() })}`,
  );
  const parts = [
    `# ${m.proof_report_heading()}`,
    reportLines(report, versions)
      .map((line) => `- ${escaped(line)}`)
      .join('\n'),
    table.join('\n'),
    consequences.join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function rowOf({ id, belief, finding }: ReportRow): string {
  const { asks, documented, believed } = questionWords[id];
  const agrees = agreementWords(finding);
  const said =
    belief.source === '' ? documented() : `${documented()} ${m.proof_report_source({ source: belief.source })}`;
  const found = agrees === null ? findingWords(finding) : `${findingWords(finding)} (${agrees})`;
  return row([id, asks(), said, believed(), found]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(escaped).join(' | ')} |`;
}

/** A cell ends at a bar, and a name that somebody chose is no markup. */
function escaped(text: string): string {
  return text.replace(/[\\|<>`*_[\]]/g, (mark) => `\\${mark}`);
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{C}]+/gu, ' ').trim();
}
