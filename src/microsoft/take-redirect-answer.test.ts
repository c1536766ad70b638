import { expect, test } from 'vitest';
import { takeRedirectAnswer } from './take-redirect-answer.ts';

function take(address: string) {
  const { hash, pathname, search } = new URL(address, 'https://keys.contoso.example');
  const replaced: unknown[] = [];
  const history = { state: { step: 3 }, replaceState: (...parts: unknown[]) => replaced.push(parts) };
  return { fragment: takeRedirectAnswer({ hash, pathname, search }, history), replaced };
}

test.each(['#code=1.abc&client_info=x&state=s', '#error=access_denied&error_description=No&state=s'])(
  'J3: %s is taken, and the address keeps its query',
  (fragment) => {
    expect(take(`/keys/?practice=slow${fragment}`)).toEqual({
      fragment,
      replaced: [[{ step: 3 }, '', '/keys/?practice=slow']],
    });
  },
);

test.each(['/', '/#/practice', '/?share=1#top', '/#code=1', '/#state=1'])(
  'J3: %s is no answer and stays',
  (address) => {
    expect(take(address)).toEqual({ fragment: null, replaced: [] });
  },
);

test('J2: what signing out leaves in the query goes, the rest stays', () => {
  expect(take('/?share=1&state=abc#top')).toMatchObject({
    fragment: null,
    replaced: [[{ step: 3 }, '', '/?share=1#top']],
  });
  expect(take('/?state=abc')).toMatchObject({ replaced: [[{ step: 3 }, '', '/']] });
});
