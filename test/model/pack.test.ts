import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { classify, classifierOf } from '../../lib/model/classify';
import { learn } from '../../lib/model/learn';
import type { Model } from '../../lib/model/model';
import { pack, unpack } from '../../lib/model/pack';
import { deskOf } from './desk';

const REFUSED = 'These bytes are no model that this version can read.';

const few = deskOf(4, 40);
const many = deskOf(30, 15);
const fewModel = learn(few.tickets(120, 1)).model;
const manyModel = learn(many.tickets(300, 1), { bytes: 60 * 1024 }).model;

/** What stands in front of the arrays, as the file has it. */
function headOf(bytes: Uint8Array): Record<string, unknown> {
  const length = new DataView(bytes.buffer).getUint32(4, true);
  return JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
}

/** The bytes of a model with another text in front. */
function withHead(bytes: Uint8Array, head: string): Uint8Array {
  const length = new DataView(bytes.buffer).getUint32(4, true);
  const body = bytes.subarray(8 + Math.ceil(length / 4) * 4);
  const told = new TextEncoder().encode(head);
  const out = new Uint8Array(8 + Math.ceil(told.length / 4) * 4 + body.length);
  out.set(bytes.subarray(0, 4));
  new DataView(out.buffer).setUint32(4, told.length, true);
  out.set(told, 8);
  out.set(body, out.length - body.length);
  return out;
}

describe.each([
  ['few labels', fewModel, few, true],
  ['many labels', manyModel, many, false],
] as const)('A model of %s as bytes', (_name, model, desk, isFull) => {
  const bytes = pack(model);
  const back = unpack(bytes);

  test('has the form that takes less room', () => {
    expect(headOf(bytes).entries === null).toBe(isFull);
  });

  test('answers as before', () => {
    const [before, after] = [classifierOf(model), classifierOf(back)];
    for (const text of desk.tickets(200, 2).texts) {
      const [was, is] = [classify(before, text), classify(after, text)];
      // A rarity is a byte afterwards: only what was all but equal may change places.
      if (was[0]!.share - was[1]!.share > 0.01) expect(is[0]?.label).toBe(was[0]?.label);
      for (const { label, share } of was)
        expect(is.find((one) => one.label === label)?.share).toBeCloseTo(share, 2);
    }
  });

  test('says of itself what it said', () => {
    const { labels, temperature, threshold, lessons, lean, words } = model;
    expect(back).toMatchObject({ labels, temperature, threshold, lessons, lean, words });
    for (const part of ['hashes', 'starts', 'label', 'weight', 'scale', 'bias'] as const)
      expect(back[part]).toEqual(model[part]);
  });

  test('loses nothing more when packed again', () => {
    expect(pack(back)).toEqual(bytes);
  });

  test('is read from the middle of other bytes', () => {
    const among = new Uint8Array(bytes.length + 7);
    among.set(bytes, 3);
    expect(pack(unpack(among.subarray(3, 3 + bytes.length)))).toEqual(bytes);
  });
});

describe('A model weighs what was promised at most', () => {
  const named = (labels: number, name: (at: number) => string) => {
    const { texts, answers } = deskOf(labels, 20).tickets(labels * 8, 1);
    return { texts, answers: answers.map((answer) => name(Number(answer.slice(-3)))) };
  };

  test.each([
    ['two labels', named(2, (at) => `l${at}`), 8],
    ['four labels', named(4, (at) => `l${at}`), 30],
    ['twelve labels', named(12, (at) => `l${at}`), 40],
    ['thirteen labels', named(13, (at) => `l${at}`), 30],
    ['forty labels of hundred letters', named(40, (at) => `${'é'.repeat(100)}${at}`), 40],
  ] as const)('%s in %#', (_name, lessons, kilobytes) => {
    const bytes = kilobytes * 1024;
    const { model } = learn(lessons, { bytes, checked: { temperature: 1, threshold: 1, lean: 0 } });
    expect(pack(model).length).toBeLessThanOrEqual(bytes);
    expect(pack(model).length).toBeGreaterThan(bytes / 2);
  });

  test('where names alone are too long, no feature is left and nothing falls', () => {
    const { model } = learn(
      named(4, (at) => `l${at}`),
      { bytes: 200 },
    );
    expect(model.hashes).toHaveLength(0);
    expect(unpack(pack(model)).labels).toHaveLength(4);
  });
});

describe('Bytes that are no model are told plainly', () => {
  const bytes = pack(fewModel);
  const changed = (change: (copy: Uint8Array) => void): Uint8Array => {
    const copy = bytes.slice();
    change(copy);
    return copy;
  };

  test.each([
    ['none', new Uint8Array(0)],
    ['too few for a beginning', bytes.slice(0, 7)],
    ['nothing but zeros', new Uint8Array(100)],
    ['another file', new TextEncoder().encode('{"labels": ["a", "b"]}')],
    ['another magic', changed((copy) => copy.set([0x45], 0))],
    ['one byte more', Uint8Array.from([...bytes, 0])],
    ['a head longer than the file', changed((copy) => copy.set([255, 255, 255, 255], 4))],
    ['a head that ends too soon', changed((copy) => copy.set([9, 0, 0, 0], 4))],
  ])('%s', (_name, broken) => {
    expect(() => unpack(broken)).toThrow(REFUSED);
  });

  test('cut off anywhere', () => {
    for (let end = 0; end < bytes.length; end += 97)
      expect(() => unpack(bytes.subarray(0, end))).toThrow(REFUSED);
  });

  const head = headOf(bytes);
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a number', 7],
    ['a list', []],
    ['no field', {}],
    ['another format', { ...head, format: 2 }],
    ['labels that are a text', { ...head, labels: 'abcd' }],
    ['labels that are numbers', { ...head, labels: [1, 2, 3, 4] }],
    ['no labels', { ...head, labels: [] }],
    ['256 labels', { ...head, labels: Array.from({ length: 256 }, String) }],
    ['a list that only says how long it is', { ...head, labels: { length: 4 } }],
    ['features below zero', { ...head, features: -4 }],
    ['features that are a fraction', { ...head, features: Number(head.features) + 0.5 }],
    ['features as a text', { ...head, features: `${Number(head.features)}` }],
    ['a thousand million features', { ...head, features: 1e9 }],
    ['more features than can be counted', { ...head, features: 1e308 }],
    ['many features made up for by entries below zero', { ...head, features: 2e9, entries: -6e9 }],
    ['entries that are a fraction', { ...head, entries: 0.5 }],
    ['more words than features', { ...head, words: Number(head.features) + 1 }],
    ['a temperature of zero', { ...head, temperature: 0 }],
    ['a temperature that is none', { ...head, temperature: null }],
    ['no threshold', { ...head, threshold: undefined }],
    ['a rarity that is a text', { ...head, rarest: '9' }],
  ])('whose head says %s', (_name, said) => {
    expect(() => unpack(withHead(bytes, JSON.stringify(said)))).toThrow(REFUSED);
  });

  test('whose sizes only add up because one is below zero', () => {
    const length = new DataView(bytes.buffer).getUint32(4, true);
    const arrays = bytes.length - 8 - Math.ceil(length / 4) * 4 - fewModel.labels.length * 8;
    const features = 4_000_000 + (arrays % 8 === 0 ? 0 : 1);
    const each = Math.ceil(features / 4) * 4;
    const entries = (arrays - features * 4 - 2 * each) / 2;
    expect(entries % 4).toBe(-0);
    const broken = withHead(bytes, JSON.stringify({ ...head, features, entries }));
    expect(() => unpack(broken)).toThrow(REFUSED);
  });

  test('whose head is no JSON', () => {
    expect(() => unpack(withHead(bytes, '{"format":1,'))).toThrow(REFUSED);
  });

  test('that list a label that there is none of', () => {
    const listed = pack(manyModel);
    const { entries } = headOf(listed) as { entries: number };
    const padded = Math.ceil(entries / 4) * 4;
    const broken = listed.slice();
    broken[listed.length - 2 * padded] = manyModel.labels.length;
    expect(() => unpack(broken)).toThrow(REFUSED);
  });

  test('that count more weights than they have', () => {
    const listed = pack(manyModel);
    const { entries, features } = headOf(listed) as { entries: number; features: number };
    const padded = (size: number): number => Math.ceil(size / 4) * 4;
    const broken = listed.slice();
    broken[listed.length - 2 * padded(entries) - padded(features)]! += 1;
    expect(() => unpack(broken)).toThrow(REFUSED);
  });

  test('whose scales are no numbers', () => {
    const broken: Model = { ...fewModel, scale: fewModel.scale.map(() => NaN) };
    expect(() => unpack(pack(broken))).toThrow(REFUSED);
    expect(() => unpack(pack({ ...fewModel, bias: fewModel.bias.map(() => Infinity) }))).toThrow(
      REFUSED,
    );
  });
});

describe('The model that ships', () => {
  const bytes = new Uint8Array(readFileSync('public/prior.bin'));

  test('can be read, weighs less than 200 KB, and says when it is sure', () => {
    const { labels, threshold, words, hashes } = unpack(bytes);
    expect(bytes.length).toBeLessThan(200 * 1024);
    expect(labels).toEqual(['billing', 'general', 'product', 'technical']);
    expect(threshold).toBeGreaterThanOrEqual(0.5);
    expect(words).toBeLessThan(hashes.length);
  });

  test('knows a bill from a broken connection', () => {
    const own = classifierOf(unpack(bytes));
    expect(classify(own, 'I was charged twice, please refund the invoice')[0]?.label).toBe(
      'billing',
    );
    expect(classify(own, 'error when I connect to the server over vpn')[0]?.label).toBe(
      'technical',
    );
  });
});
