import { expect, test } from 'vitest';
import { withPrintedIds } from './printed-ids.ts';

const tenantId = '11111111-2222-4333-8444-555555555555';
const clientId = '66666666-2222-4333-8444-555555555555';
const draft = { organisation: { name: 'Contoso' } };

test.each([
  `{ "tenantId": "${tenantId}", "clientId": "${clientId}", "organisation": { "name": "..." } }`,
  `8. For config.json\n   This run: made {it}.\n{\r\n  "clientId": "${clientId}",\r\n  "organisation": {\r\n    "name": "..."\r\n  },\r\n  "tenantId": "${tenantId}"\r\n}\r\nPS C:\\>`,
])('A3: the ids are taken from what register-app printed, and nothing else (%#)', (text) => {
  expect(withPrintedIds(draft, text)).toEqual({ ...draft, tenantId, clientId });
});

test('A3: the other registrations go where they belong', () => {
  const desk = `{ "tenantId": "${tenantId}", "helpdesk": { "clientId": "${clientId}", "origin": "https://keydesk.contoso.com" } }`;
  const look = `{ "tenantId": "${tenantId}", "setup": { "clientId": "${clientId}" } }`;
  expect(withPrintedIds({ helpdesk: { directory: 'full' } }, desk)).toEqual({
    tenantId,
    helpdesk: { directory: 'full', clientId, origin: 'https://keydesk.contoso.com' },
  });
  expect(withPrintedIds(draft, look)).toEqual({ ...draft, tenantId, setup: { clientId } });
});

test.each(['', 'no', '{}', '{"a":1}', `{ "clientId": "(known after the first real run)" }`, '{'.repeat(2000) + '}'])(
  'nothing is taken from what holds none (%#)',
  (text) => {
    expect(withPrintedIds(draft, text)).toBeNull();
  },
);
