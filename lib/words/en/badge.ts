/** The toolbar button's tooltip. */
export const badge = {
  quiet: 'Deskside',
  next: (metric: string, ticket: string, left: string) =>
    `Deskside: ${metric} for #${ticket} in ${left}`,
  late: (metric: string, ticket: string) => `Deskside: ${metric} for #${ticket} is overdue`,
};
