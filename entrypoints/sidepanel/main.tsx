import '../../components/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { Broken } from './Broken';

const root = document.getElementById('root');
if (!root) throw new Error('the panel has no root element');
createRoot(root).render(
  <StrictMode>
    <Broken>
      <App />
    </Broken>
  </StrictMode>,
);
