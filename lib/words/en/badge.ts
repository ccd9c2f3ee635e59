/** The toolbar button's tooltip. `of`: the ticket, or the level of an incident. */
export const badge = {
  quiet: 'Deskside',
  ticket: (id: string) => `#${id}`,
  next: (metric: string, of: string, left: string) => `Deskside: ${metric} for ${of} in ${left}`,
  late: (metric: string, of: string) => `Deskside: ${metric} for ${of} is overdue`,
};
