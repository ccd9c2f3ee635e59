/** The 97.5 % point of the normal distribution: 95 % lie within it on both sides. */
const Z = 1.959963984540054;

/**
 * Between which shares (0..1) the true one lies in 95 of 100 such samples: the score interval of E. B. Wilson (1927), which stays
 * honest for small samples and shares near 0 and 1. Without a sample it may be anything.
 */
export function wilson(right: number, of: number): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const share = right / of;
  const middle = share + (Z * Z) / (2 * of);
  const reach = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  const scale = 1 + (Z * Z) / of;
  // Where all or none were right the bound is exact; rounding would leave it a hair off.
  return {
    low: right === 0 ? 0 : (middle - reach) / scale,
    high: right === of ? 1 : (middle + reach) / scale,
  };
}
