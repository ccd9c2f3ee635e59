import { expect } from 'vitest';
import type { Bench } from './bench';

/** Nothing of the reply is anywhere in the page, in whatever editor or element. */
export async function expectUntouched({ model, otherModel, page }: Bench): Promise<void> {
  expect(await model()).not.toContain('Priya');
  expect(await otherModel()).not.toContain('Priya');
  expect(await page.evaluate(() => document.documentElement.getHTML())).not.toContain('Priya');
}
