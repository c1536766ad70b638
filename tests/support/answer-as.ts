import { request } from 'node:http';

/** @returns what 127.0.0.1 answers to somebody who names this host */
export function answerAs(
  host: string,
  port: number,
  path = '/',
): Promise<{ status: number; location: string | null; text: string }> {
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, location: response.headers.location ?? null, text });
      });
    })
      .on('error', fail)
      .end();
  });
}
