import type { LucideIcon } from 'lucide-react';

/**
 * A lucide icon in the house weight. Always beside a word, so it is hidden from assistive technology;
 * its colour is the text's.
 */
export function Icon({
  of: Drawing,
  size = 16,
}: {
  of: LucideIcon;
  size?: 12 | 14 | 16 | 20 | 24;
}) {
  return <Drawing size={size} strokeWidth={1.75} aria-hidden="true" focusable="false" />;
}
