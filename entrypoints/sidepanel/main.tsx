import '../../components/ui/base.css';
import './waiting.css';
import { app } from './ahead';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Broken } from './Broken';
import { FailedAlone } from './Failed';

/**
 * The page's own markup is painted first. Here is only what draws, and what tells of a part that couldn't be loaded; the panel comes beside
 * it, and with it, in turn, what judges a ticket.
 */

const place = document.getElementById('root');
if (!place) throw new Error('the panel has no root element');
const root = createRoot(place);

const draw = (panel: ReactNode) =>
  root.render(
    <StrictMode>
      <Broken>{panel}</Broken>
    </StrictMode>,
  );

app.then(
  ({ App }) => draw(<App />),
  () => draw(<FailedAlone trouble="broken" onAgain={() => location.reload()} />),
);
