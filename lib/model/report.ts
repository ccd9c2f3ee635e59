/** How good a model is on tickets that it has not seen. Shares are 0..1. */
export type Measured = {
  accuracy: number;
  macroF1: number;
  /** What it would have been sure enough of to say, and how often that was right. */
  shown: { share: number; precision: number };
  calibrationError: number;
};

/** What a training came to. */
export type Report = {
  lessons: number;
  /** How many of them were kept back to measure by. */
  measured: number;
  labels: { label: string; count: number; f1: number }[];
  /** What was in use before, on the same tickets; null where there was nothing to compare. */
  before: Measured | null;
  /** null while there are too few lessons to keep some back. */
  after: Measured | null;
};
