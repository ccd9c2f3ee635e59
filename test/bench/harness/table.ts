/** The middle value; the mean of the two middle ones when their number is even; not a number when there is none. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** One line of a table: the first cell to the left, the others to the right. */
export const row = (widths: number[], ...cells: (string | number)[]) =>
  cells
    .map((cell, index) => {
      const width = widths[index] ?? 0;
      return index ? String(cell).padStart(width) : String(cell).padEnd(width);
    })
    .join(' ');
