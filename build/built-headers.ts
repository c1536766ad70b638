import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { securityHeaders } from './security-headers.ts';

/** @returns the source that lets this text in as a style sheet, https://www.w3.org/TR/CSP3/#grammardef-hash-source */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * @param page the text of a built index.html
 * @returns the headers that its host has to send (X1): the policy lets in the style sheet that the page holds
 */
export function headersOfPage(page: string): Record<string, string> {
  const [, sheet] = /<style>([^]*?)<\/style>/.exec(page) ?? [];
  return securityHeaders(sheet === undefined ? null : hashSource(sheet));
}

/** @param directory of a build */
export function builtHeaders(directory: string): Record<string, string> {
  return headersOfPage(readFileSync(resolve(directory, 'index.html'), 'utf8'));
}
