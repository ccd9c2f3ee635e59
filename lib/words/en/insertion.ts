export const insertion = {};
