import type { BrowserContext } from '@playwright/test';

export interface Complaints {
  /** Tolerates what matches, for the rest of the test: `complaints.expect(/config\.json.*404/)`. */
  expect: (pattern: RegExp) => void;
  /** What was heard and is not expected, each with the address that it came from. */
  unexpected: () => string[];
}

/** Listens to every page of a context, also to pop-ups, from before their first script on. */
export async function watchComplaints(context: BrowserContext): Promise<Complaints> {
  const heard: string[] = [];
  const expected: RegExp[] = [];
  // A report on the console survives the page's navigation, a list in the page would not.
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy report: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  context.on('console', (message) => {
    const text = message.text();
    if (message.type() !== 'error' && !/violates|refused to|trusted ?type|permissions-policy/i.test(text)) return;
    heard.push(`${text} (${message.location().url})`);
  });
  context.on('weberror', (event) => {
    heard.push(`uncaught: ${event.error().message} (${event.page()?.url() ?? 'closed page'})`);
  });
  return {
    expect: (pattern) => {
      expected.push(pattern);
    },
    unexpected: () => heard.filter((text) => !expected.some((pattern) => pattern.test(text))),
  };
}
