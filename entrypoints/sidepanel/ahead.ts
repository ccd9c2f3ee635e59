/**
 * The panel itself, asked for before anything else of ours runs, so that it comes while the least of it is made ready to draw; it is
 * drawn once it has looked at what there is to show.
 */
export const app = import('./App').then(async (panel) => {
  await panel.looked;
  return panel;
});
