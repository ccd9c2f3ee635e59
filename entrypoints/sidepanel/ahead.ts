/** The panel itself, asked for before anything else of ours runs, so that it comes while the least of it is made ready to draw. */
export const app = import('./App');
