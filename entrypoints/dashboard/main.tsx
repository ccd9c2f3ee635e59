import { createRoot } from 'react-dom/client';
import '../../components/ui/base.css';
import { words } from '../../lib/words';
import { App } from './App';

document.title = words.dashboard.title;
createRoot(document.getElementById('root')!).render(<App />);
