import type { OptionsPlay } from '../proof-play.ts';

type Members = Record<string, unknown>;

/** Creation options with what a scenario of the proof has otherwise in them. */
export function optionsAsPlayed(answer: Members, play: OptionsPlay): Members {
  const publicKey = answer['publicKey'] as Members;
  return {
    ...answer,
    publicKey: {
      ...publicKey,
      ...(play.rpId === undefined ? {} : { rp: { ...(publicKey['rp'] as Members), id: play.rpId } }),
      ...(play.extensions === undefined ? {} : { extensions: {} }),
      ...(play.attachment === undefined
        ? {}
        : {
            authenticatorSelection: {
              ...(publicKey['authenticatorSelection'] as Members),
              authenticatorAttachment: play.attachment,
            },
          }),
      ...(play.timeout === undefined ? {} : { timeout: play.timeout }),
      ...(play.algorithms === undefined
        ? {}
        : { pubKeyCredParams: play.algorithms.map((alg) => ({ type: 'public-key', alg })) }),
      ...(play.exclude === undefined ? {} : { excludeCredentials: [{ type: 'public-key', id: 'not base64 !' }] }),
    },
  };
}
