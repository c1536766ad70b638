import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { hashSource } from './index-page.ts';
import { securityHeaders } from './security-headers.ts';

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
