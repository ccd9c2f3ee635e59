export const clocks = {};
