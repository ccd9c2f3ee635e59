// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { masked } from '../../lib/helpdesks/redact';

test.each([
  ['Printer on fire!', 'Xxxxxxx xx xxxx!'],
  ['13 January 2026, 09:41', '00 Xxxxxxx 0000, 00:00'],
  ['١٣ يناير ٢٠٢٦', '00 xxxxx 0000'],
  ['  Straße\n\tin Łódź ', '  Xxxxxx\n\txx Xxxx '],
  ['priya@shop.example', 'xxxxx@xxxx.xxxxxxx'],
  ['印刷 🔥 €5', 'xx x x0'],
])('%j become %j, so that a date keeps its shape and nothing its meaning', (text, mask) => {
  expect(masked(text)).toBe(mask);
});
