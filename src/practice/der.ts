/** As much of DER (X.690) as a certificate needs. Each function returns one encoded element. */

type Der = Uint8Array<ArrayBuffer>;

const joined = (parts: readonly (Uint8Array | readonly number[])[]): Der =>
  new Uint8Array(parts.flatMap((part) => [...part]));

function lengthBytes(length: number): number[] {
  if (length < 0x80) return [length];
  if (length < 0x100) return [0x81, length];
  return [0x82, length >> 8, length & 0xff];
}

/** @param tag the identifier octet */
export function element(tag: number, ...contents: readonly (Uint8Array | readonly number[])[]): Der {
  const content = joined(contents);
  return joined([[tag], lengthBytes(content.length), content]);
}

export const sequence = (...members: readonly Uint8Array[]): Der => element(0x30, ...members);
export const set = (...members: readonly Uint8Array[]): Der => element(0x31, ...members);
export const boolean = (value: boolean): Der => element(0x01, [value ? 0xff : 0]);
export const octetString = (content: Uint8Array): Der => element(0x04, content);
export const bitString = (content: Uint8Array): Der => element(0x03, [0], content);
export const utf8String = (text: string): Der => element(0x0c, new TextEncoder().encode(text));
export const printableString = (text: string): Der => element(0x13, new TextEncoder().encode(text));

/** An INTEGER from unsigned bytes, most significant first. */
export function integer(bytes: Uint8Array): Der {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first === -1 ? [0] : [...bytes.subarray(first)];
  return element(0x02, (digits[0] ?? 0) > 0x7f ? [0, ...digits] : digits);
}

/** @param dotted such as `2.5.4.3` */
export function objectIdentifier(dotted: string): Der {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const arc = (number: number): number[] => {
    const digits = [number & 0x7f];
    for (let left = number >>> 7; left > 0; left >>>= 7) digits.unshift((left & 0x7f) | 0x80);
    return digits;
  };
  return element(0x06, [first * 40 + second, ...rest.flatMap(arc)]);
}

/** UTCTime until 2049, GeneralizedTime from then on (RFC 5280, 4.1.2.5). @param milliseconds since 1970 */
export function time(milliseconds: number): Der {
  const digits = new Date(milliseconds).toISOString().slice(0, 19).replace(/[-:T]/g, '');
  const short = Number(digits.slice(0, 4)) < 2050;
  return element(short ? 0x17 : 0x18, new TextEncoder().encode(`${short ? digits.slice(2) : digits}Z`));
}

/** An ECDSA signature: WebCrypto puts r and s side by side, DER makes them a sequence. */
export function ecdsaSignature(signature: Uint8Array): Der {
  const half = signature.length / 2;
  return sequence(integer(signature.subarray(0, half)), integer(signature.subarray(half)));
}
