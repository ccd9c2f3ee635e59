import * as z from 'zod/mini';
import { TaughtReader } from './schema';

const Pointed = z.object({ reader: TaughtReader, at: z.iso.datetime() });

/** A reader that was shown by pointing, and when it was handed over (ISO); nothing where a page handed over something else. */
export function pointedIn(value: unknown): z.infer<typeof Pointed> | undefined {
  const parsed = z.safeParse(Pointed, value);
  return parsed.success ? parsed.data : undefined;
}
