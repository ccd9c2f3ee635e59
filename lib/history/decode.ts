import { LARGEST, type Refusal } from './contract';

/** From the bytes of a file to its text. */

const starts = (bytes: Uint8Array, ...with_: number[]) =>
  with_.every((byte, at) => bytes[at] === byte);

export const tooLarge = (size: number): Refusal | undefined =>
  size > LARGEST ? { why: 'large', megabytes: Math.ceil(size / 1_000_000) } : undefined;

/**
 * The text of a file: UTF-8, UTF-16 with its mark (what Excel calls Unicode text), or else the old Western encoding in which Excel
 * saves a plain CSV. Packed files and spreadsheets are told as such.
 */
export function textOf(bytes: Uint8Array): { text: string } | Refusal {
  const large = tooLarge(bytes.length);
  if (large) return large;
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04))
    return { why: holdsSheet(bytes) ? 'spreadsheet' : 'packed' };
  if (starts(bytes, 0x1f, 0x8b) || starts(bytes, 0x28, 0xb5, 0x2f, 0xfd)) return { why: 'packed' };
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { why: 'spreadsheet' };
  const text = decoded(bytes);
  if (text.trim() === '') return { why: 'empty' };
  return text.slice(0, 2_000).includes('\0') ? { why: 'notText' } : { text };
}

function decoded(bytes: Uint8Array): string {
  if (starts(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (starts(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  const plain = new TextDecoder().decode(bytes);
  return plain.includes('\uFFFD') ? inWestern(bytes, plain) : plain;
}

/** One broken sign in a long UTF-8 file is a broken sign; many are another encoding. */
function inWestern(bytes: Uint8Array, plain: string): string {
  const broken = plain.split('\uFFFD').length - 1;
  const whole = plain.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return broken > whole ? new TextDecoder('windows-1252').decode(bytes) : plain;
}

/** A workbook is a zip whose first entries are named after its parts. */
const holdsSheet = (bytes: Uint8Array): boolean =>
  /\[Content_Types\]|xl\/|mimetypeapplication\/vnd\.oasis/.test(
    new TextDecoder('latin1').decode(bytes.subarray(0, 4_000)),
  );
