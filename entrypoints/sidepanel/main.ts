import '../../components/ui/base.css';
import { keepKeysFor } from './keysKept';
import { dropPicture, showPicture } from './lastPicture';

/**
 * The page's own markup is painted first, then the ticket as it was last shown. What draws and what judges are asked for at once, before
 * anything else of ours runs; the panel is drawn once it has looked at what there is to show.
 */

const drawing = import('./draw');
const panel = import('./App').then(async (part) => {
  await part.looked;
  return part;
});

// Whoever sees the ticket can work it: what is pressed is done as soon as there is something that does it.
void showPicture().then(
  (ticket) => {
    if (ticket !== undefined) keepKeysFor(ticket);
  },
  () => undefined,
);

void drawing.then(
  ({ draw, drawBroken }) => panel.then(({ panel: drawn }) => draw(drawn), drawBroken),
  // Nothing can be drawn, not even what says so: what can't be worked is not shown.
  dropPicture,
);
