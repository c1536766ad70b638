import { expect, test } from 'vitest';
import { createSight } from './sight.ts';

function page() {
  const events = new EventTarget();
  let visibilityState: DocumentVisibilityState = 'hidden';
  return {
    document: {
      get visibilityState() {
        return visibilityState;
      },
      addEventListener: (...heard: Parameters<EventTarget['addEventListener']>) => {
        events.addEventListener(...heard);
      },
    },
    become: (state: DocumentVisibilityState): void => {
      visibilityState = state;
      events.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

test('J6: a page that nobody sees is waited for, until it comes or is not wanted any more', async () => {
  const { document, become } = page();
  const sight = createSight(document);
  const abort = new AbortController();
  let came = false;
  const coming = sight.comes(abort.signal).then(() => (came = true));
  const unwanted = sight.comes(abort.signal);
  expect(sight.isSeen()).toBe(false);
  become('hidden');
  await Promise.resolve();
  expect(came).toBe(false);
  become('visible');
  await coming;
  await unwanted;
  expect(sight.isSeen()).toBe(true);
  await sight.comes(abort.signal);
  become('hidden');
  const stopped = sight.comes(abort.signal);
  abort.abort();
  await expect(stopped).rejects.toThrow('Cancelled');
  await expect(sight.comes(abort.signal)).rejects.toThrow('Cancelled');
});
