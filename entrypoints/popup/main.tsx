import { createRoot } from 'react-dom/client';
import browser from 'webextension-polyfill';
import '../../components/ui/base.css';
import { words } from '../../lib/words';
import { App } from './App';

document.title = words.popup.title;
// A popup is as large as its content; in a tab of its own the same page fits the window.
const tab = await browser.tabs.getCurrent();
document.documentElement.dataset.place = tab ? 'tab' : 'popup';
createRoot(document.getElementById('root')!).render(<App />);
