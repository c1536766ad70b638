import { decodeAttestationObject as decodeElsewhere } from '@simplewebauthn/server/helpers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAttestationObject, type AttestationObject } from './attestation.ts';
import { byteString, list, textString } from './fixtures/attestation-object.ts';
import { validAttestationObjects } from './fixtures/valid-attestation-objects.ts';

describe('Y1: decodeAttestationObject, on 100,000 inputs', () => {
  // A hundred inputs to a run: the generator's own work would else be most of the time.
  it('refuses 20,000 inputs of random bytes', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomNumbers(seed);
        return inputsPerRun.every(() => {
          const bytes = Uint8Array.from({ length: random(300) }, () => random(256));
          return decoded(bytes) === null;
        });
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('reads nothing into 80,000 mutated objects that is not written there', () => {
    const originals = Object.values(validAttestationObjects).filter((bytes) => bytes.length < 2_000);
    let accepted = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomNumbers(seed);
        return inputsPerRun.every(() => {
          const original = originals[random(originals.length)] ?? new Uint8Array();
          const at = random(original.length);
          const insert = Uint8Array.from({ length: random(5) }, () => random(256));
          const rest = original.subarray(at + random(5));
          const mutated = new Uint8Array(Buffer.concat([original.subarray(0, at), insert, rest]));
          const read = decoded(mutated);
          if (read === null) return true;
          accepted += 1;
          return containsInOrder(mutated, read) && containsStatement(mutated, read);
        });
      }),
      { numRuns: 800 },
    );
    // Bytes changed within a signature or an id are no fault of form: some must pass, or the test tests nothing.
    expect(accepted).toBeGreaterThan(1_000);
  }, 60_000);
});

const inputsPerRun = new Array<undefined>(100).fill(undefined);

function decoded(bytes: Uint8Array): AttestationObject | null {
  try {
    return decodeAttestationObject(bytes);
  } catch {
    return null;
  }
}

/** Mulberry32: whole numbers below a limit, the same for the same seed, so that a failure can be repeated. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Flags, counter, AAGUID, length and id stand one after the other in the input, as the decoder reported them. */
function containsInOrder(bytes: Uint8Array, decoded: AttestationObject): boolean {
  const header = Buffer.alloc(23);
  header.writeUInt8(decoded.flags, 0);
  header.writeUInt32BE(decoded.signCount, 1);
  Buffer.from(decoded.aaguid.replaceAll('-', ''), 'hex').copy(header, 5);
  header.writeUInt16BE(decoded.credentialId.length, 21);
  return Buffer.from(bytes).includes(Buffer.concat([header, decoded.credentialId]));
}

/**
 * The format stands in the input after its name, and so do all certificates. Where none is told there is no chain: bytes
 * that look like the name of one may by chance be part of something else, which another decoder then does not find either.
 */
function containsStatement(bytes: Uint8Array, { format, certificates }: AttestationObject): boolean {
  const input = Buffer.from(bytes);
  const named = (name: string, value: number[]): boolean =>
    input.includes(Buffer.from([...textString(name), ...value]));
  if (!named('fmt', textString(format))) return false;
  if (certificates.length === 0) {
    return !named('x5c', []) || decodeElsewhere(new Uint8Array(bytes)).get('attStmt').get('x5c') === undefined;
  }
  return named('x5c', list(...certificates.map(byteString)));
}
