export { Radar } from './Radar';
export { useQueue, type Acts, type Queue } from './useQueue';
export { useRadar, type Follow } from './useRadar';
