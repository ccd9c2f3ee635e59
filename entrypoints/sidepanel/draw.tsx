import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Broken } from './Broken';
import { FailedAlone } from './Failed';

/** What draws, and what tells of a part that couldn't be loaded. */

const place = document.getElementById('root');
if (!place) throw new Error('the panel has no root element');
const root = createRoot(place);

export const draw = (panel: ReactNode): void =>
  root.render(
    <StrictMode>
      <Broken>{panel}</Broken>
    </StrictMode>,
  );

export const drawBroken = (): void =>
  draw(<FailedAlone trouble="broken" onAgain={() => location.reload()} />);
