export { Figure } from './Figure';
export { Labels } from './Labels';
export { Mistakes, type Behind } from './Mistakes';
export { Monthly } from './Monthly';
export { Trend, type MonthMeasured } from './Trend';
