import {
  convertAAGUIDToString,
  decodeAttestationObject as decodeElsewhere,
  parseAuthenticatorData,
} from '@simplewebauthn/server/helpers';
import { describe, expect, it } from 'vitest';
import { decodeAttestationObject } from './attestation.ts';
import {
  attestationObject,
  authenticatorData,
  byteString,
  filled,
  integer,
  list,
  map,
  packedStatement,
  textString,
  type Cbor,
} from './fixtures/attestation-object.ts';
import {
  certificate,
  credProtect,
  noStatement,
  validAttestationObjects,
} from './fixtures/valid-attestation-objects.ts';

const withMembers = (...entries: [Cbor, Cbor][]): Uint8Array => Uint8Array.from(map(...entries));
const fmt: [Cbor, Cbor] = [textString('fmt'), textString('none')];
const attStmt: [Cbor, Cbor] = [textString('attStmt'), noStatement];
const authData: [Cbor, Cbor] = [textString('authData'), byteString(authenticatorData())];
const none = (parts: Parameters<typeof authenticatorData>[0]): Uint8Array =>
  attestationObject('none', noStatement, authenticatorData(parts));
const packed = (statement: Cbor): Uint8Array => attestationObject('packed', statement, authenticatorData());
const nested = (depth: number): Cbor => [...filled(depth, 0x81), 0];
const ecKey = (...entries: [Cbor, Cbor][]): Cbor =>
  map([integer(1), integer(2)], [integer(3), integer(-7)], ...entries);

/** In the form that the encoder would write again: nothing else refuses them. */
const floats: Record<string, Cbor> = {
  'the float 1.5': [0xfa, 0x3f, 0xc0, 0, 0],
  'the float 2^60': [0xfa, 0x5d, 0x80, 0, 0],
  'the float -2^60': [0xfa, 0xdd, 0x80, 0, 0],
  'the float NaN': [0xfa, 0x7f, 0xc0, 0, 0],
  'the float Infinity': [0xfa, 0x7f, 0x80, 0, 0],
  'the float 1e300': [0xfb, 0x7e, 0x37, 0xe4, 0x3c, 0x88, 0x00, 0x75, 0x9c],
};

const malformed: Record<string, Uint8Array> = {
  nothing: new Uint8Array(),
  'a trailing byte': Uint8Array.from([...withMembers(fmt, attStmt, authData), 0]),
  'more than 64 kB': attestationObject('packed', packedStatement(filled(65_536, 0x30)), authenticatorData()),
  'a list instead of a map': Uint8Array.from(list(fmt[1], attStmt[1], authData[1])),
  'no fmt': withMembers(attStmt, authData),
  'no attStmt': withMembers(fmt, authData),
  'no authData': withMembers(fmt, attStmt),
  'a fourth member': withMembers(fmt, attStmt, authData, [textString('more'), integer(1)]),
  'another member in the place of fmt': withMembers([textString('fmd'), fmt[1]], attStmt, authData),
  'a member twice': withMembers(fmt, fmt, authData),
  'fmt as bytes': withMembers([fmt[0], byteString([0x6e])], attStmt, authData),
  'an empty fmt': attestationObject('', noStatement, authenticatorData()),
  'a fmt of 33 characters': attestationObject('f'.repeat(33), noStatement, authenticatorData()),
  'a fmt with a blank': attestationObject('no ne', noStatement, authenticatorData()),
  'a fmt in broken UTF-8': attestationObject('no\xff', noStatement, authenticatorData()),
  'broken UTF-8 as long as what stands in for it': packed(map([textString('\xf0\x9f\x98'), integer(1)])),
  'attStmt as a list': packed(list()),
  'attStmt as text': packed(textString('x5c')),
  '"none" with a statement': attestationObject('none', packedStatement(certificate), authenticatorData()),
  'x5c as bytes': packed(map([textString('x5c'), byteString(certificate)])),
  'x5c empty': packed(map([textString('x5c'), list()])),
  'x5c with text': packed(map([textString('x5c'), list(textString('cert'))])),
  'x5c with an empty certificate': packed(map([textString('x5c'), list(byteString([]))])),
  'authData as text': withMembers(fmt, attStmt, [authData[0], textString('data')]),
  'authData of 37 bytes, as in a sign-in': withMembers(fmt, attStmt, [authData[0], byteString(filled(37, 0x41))]),
  'the AT flag off': none({ flags: 0x05 }),
  'the ED flag on without extensions': none({ flags: 0xc5 }),
  'extensions with the ED flag off': none({ flags: 0x45, extensions: credProtect }),
  'extensions as a list': none({ flags: 0xc5, extensions: list() }),
  'extensions named by numbers': none({ flags: 0xc5, extensions: map([integer(1), integer(2)]) }),
  'bytes after the extensions': none({ flags: 0xc5, extensions: [...credProtect, 0] }),
  'bytes after the public key': none({ extensions: [0] }),
  'no credential id': none({ credentialId: [] }),
  'a credential id of 1024 bytes': none({ credentialId: filled(1024, 9) }),
  'a length of the credential id beyond the data': none({ idLength: 1000 }),
  'a length of the credential id one too high': none({ idLength: 33 }),
  'a length of the credential id one too low': none({ idLength: 31 }),
  'no public key': none({ publicKey: [] }),
  'a public key that is no map': none({ publicKey: byteString(filled(65, 4)) }),
  'an empty public key': none({ publicKey: map() }),
  'a public key without algorithm': none({ publicKey: map([integer(1), integer(2)]) }),
  'a public key without coordinates': none({ publicKey: ecKey([integer(-1), integer(1)]) }),
  'a coordinate of 31 bytes': none({
    publicKey: ecKey(
      [integer(-1), integer(1)],
      [integer(-2), byteString(filled(31, 1))],
      [integer(-3), byteString(filled(32, 1))],
    ),
  }),
  'a compressed point': none({
    publicKey: ecKey([integer(-1), integer(1)], [integer(-2), byteString(filled(32, 1))], [integer(-3), [0xf5]]),
  }),
  'a map of indefinite length': Uint8Array.from([0xbf, ...[fmt, attStmt, authData].flat(2), 0xff]),
  'bytes of indefinite length': withMembers(fmt, attStmt, [authData[0], [0x5f, ...authData[1], 0xff]]),
  'a length in a longer form than needed': withMembers([fmt[0], [0x78, 4, ...fmt[1].slice(1)]], attStmt, authData),
  'a count in a longer form than needed': Uint8Array.from([0xb8, 3, ...[fmt, attStmt, authData].flat(2)]),
  'a 64-bit length': withMembers(fmt, attStmt, [
    authData[0],
    [0x5b, 0, 0, 0, 0, 0, 0, 0, 0xa4, ...authenticatorData()],
  ]),
  'a length of 2^53 and more': withMembers(fmt, attStmt, [authData[0], [0x5b, ...filled(8, 0xff)]]),
  'a tag': packed(map([textString('sig'), [0xc2, ...byteString([1])]])),
  ...Object.fromEntries(
    Object.entries(floats).flatMap(([name, float]) => [
      [`${name} as a value`, packed(map([textString('alg'), float]))],
      [`${name} as the name of a member`, packed(map([float, integer(1)]))],
      [`${name} within a list`, packed(map([textString('ver'), list(float)]))],
      [
        `${name} as the algorithm of the public key`,
        none({ publicKey: map([integer(1), integer(3)], [integer(3), float]) }),
      ],
    ]),
  ),
  'a reserved simple value': packed(map([textString('alg'), [0xf8, 32]])),
  'nesting of 20 levels': packed(map([textString('x'), nested(20)])),
  'nesting that could exhaust the stack': packed(map([textString('x'), nested(60_000)])),
};

describe('Y1: decodeAttestationObject', () => {
  it('returns what the authenticator reported', () => {
    const bytes = attestationObject('packed', packedStatement(certificate, [0x30, 1, 2]), authenticatorData());
    expect(decodeAttestationObject(bytes)).toEqual({
      format: 'packed',
      aaguid: '2fc0579f-8113-47ea-b116-bb5a8db9202a',
      credentialId: Uint8Array.from(filled(32, 0xcc)),
      flags: 0x45,
      signCount: 7,
      certificates: [Uint8Array.from(certificate), Uint8Array.from([0x30, 1, 2])],
    });
  });

  it.each(Object.entries(validAttestationObjects))('agrees with another decoder on %s', (_, bytes) => {
    const decoded = decodeAttestationObject(bytes);
    const other = decodeElsewhere(bytes.slice());
    const otherData = parseAuthenticatorData(other.get('authData'));
    expect(decoded.format).toBe(other.get('fmt'));
    expect(decoded.aaguid).toBe(otherData.aaguid && convertAAGUIDToString(otherData.aaguid));
    expect(decoded.credentialId).toEqual(otherData.credentialID);
    expect(decoded.flags).toBe(otherData.flagsBuf[0]);
    expect(decoded.signCount).toBe(otherData.counter);
    expect(decoded.certificates).toEqual(other.get('attStmt').get('x5c') ?? []);
  });

  it.each(Object.entries(malformed))('refuses %s', (_, bytes) => {
    expect(() => decodeAttestationObject(bytes)).toThrow(
      /^Not (an attestation object|authenticator data|a COSE key|canonical CBOR)/,
    );
  });

  it.each(Object.entries(validAttestationObjects))(
    'refuses every truncation of %s, also inside a longer buffer',
    (_, bytes) => {
      const longer = new Uint8Array(bytes.length + 64);
      longer.set(bytes, 32);
      expect(decodeAttestationObject(longer.subarray(32, 32 + bytes.length))).toEqual(decodeAttestationObject(bytes));
      for (let length = 0; length < bytes.length; length += 1) {
        expect(() => decodeAttestationObject(longer.subarray(32, 32 + length)), `${length} bytes`).toThrow();
      }
    },
  );

  it('knows compound attestation, whose statement is a list, and names no certificates for it', () => {
    const part = map([textString('fmt'), textString('packed')], [textString('attStmt'), packedStatement(certificate)]);
    const decoded = decodeAttestationObject(attestationObject('compound', list(part, part), authenticatorData()));
    expect(decoded.format).toBe('compound');
    expect(decoded.certificates).toEqual([]);
  });

  it.each([
    ['2^53', [0x1b, 0, 0x20, 0, 0, 0, 0, 0, 0]],
    ['-2^53 - 1', [0x3b, 0, 0x20, 0, 0, 0, 0, 0, 0]],
    ['2^64 - 1', [0x1b, ...filled(8, 0xff)]],
  ])('takes the integer %s in a statement, and reads nothing else for it', (_, value) => {
    const statement = map([textString('ver'), value], [textString('x5c'), list(byteString(certificate))]);
    expect(decodeAttestationObject(packed(statement)).certificates).toEqual([Uint8Array.from(certificate)]);
  });

  it('refuses such an integer where a number counts', () => {
    const large = [0x1b, ...filled(8, 0xff)];
    expect(() =>
      decodeAttestationObject(none({ publicKey: map([integer(1), integer(3)], [integer(3), large]) })),
    ).toThrow('Not a COSE key');
    expect(() => decodeAttestationObject(packed(map([large, integer(1)])))).toThrow('Not canonical CBOR');
  });

  it('takes members in any order, as browsers have written them', () => {
    expect(decodeAttestationObject(withMembers(authData, fmt, attStmt)).format).toBe('none');
  });

  it('hands out bytes of its own', () => {
    const bytes = none({});
    const { credentialId } = decodeAttestationObject(bytes);
    bytes.fill(0);
    expect(credentialId).toEqual(Uint8Array.from(filled(32, 0xcc)));
  });
});
