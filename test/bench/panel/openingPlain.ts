import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROBE } from './openingProbe';

/** The least that a panel can be, made by hand: a heading, three clocks that tick, twenty rows and a button. */

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Plain</title><script src="probe.js"></script>
<script type="module" src="panel.js"></script></head><body><div id="root"></div></body></html>`;

const SCRIPT = `
const row = (_, i) => '<li>Ticket ' + i + ' <span>' + (Date.now() + i * 60000) + '</span></li>';
const clock = (name) => '<div class="clock"><b>' + name + '</b> <time></time></div>';
const made = document.createElement('template');
made.innerHTML = '<main><h1>Deskside</h1>' + ['FRT', 'NRT', 'TTR'].map(clock).join('') +
  '<button id="b">0</button><ul>' + Array.from({ length: 20 }, row).join('') + '</ul></main>';
document.getElementById('root').append(made.content);
const times = document.querySelectorAll('time');
const tick = () => { for (const one of times) one.textContent = new Date().toISOString().slice(11, 19); };
tick();
setInterval(tick, 1000);
let count = 0;
const button = document.getElementById('b');
button.onclick = () => { button.textContent = ++count; };
performance.mark('ready');
performance.mark('live');
`;

const WORKER = 'chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });';

/** An unpacked extension in a folder of its own. */
export function plainExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plain-panel-'));
  const manifest = {
    manifest_version: 3,
    name: 'Plain panel',
    version: '1',
    permissions: ['sidePanel'],
    action: {},
    side_panel: { default_path: 'sidepanel.html' },
    background: { service_worker: 'worker.js' },
  };
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'sidepanel.html': PAGE,
    'panel.js': SCRIPT,
    'probe.js': PROBE,
    'worker.js': WORKER,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
