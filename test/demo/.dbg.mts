import { openDesk } from '../browser/chromium';
import { startDemo, ticketUrl } from './server';
const demo = await startDemo();
const desk = await openDesk({ extension: '/tmp/out-demo/chrome-mv3', hosts: demo.hosts });
const w = await desk.worker();
w.on('console', (m) => console.log('W', m.text()));
desk.browser.on('targetcreated', async (t) => {
  if (t.url().includes('sidepanel')) {
    const p = await t.asPage();
    p.on('console', (m) => console.log('P', m.text()));
    p.on('pageerror', (e) => console.log('PE', e.message));
  }
});
const page = await desk.open(ticketUrl(4211));
page.on('console', (m) => console.log('page', m.text()));
page.on('pageerror', (e) => console.log('pe', e.message));
await page.reload();
const panel = await desk.dockPanel(page);
panel.on('console', (m) => console.log('P', m.text()));
panel.on('pageerror', (e) => console.log('PE', e.message));
await new Promise((r) => setTimeout(r, 4000));
console.log(await panel.evaluate(() => document.body.innerText));
const w2 = await desk.worker();
console.log(
  await w2.evaluate(async () => {
    const t = await chrome.tabs.query({});
    const tab = t.find((x) => x.url?.includes('zendesk'));
    return [
      tab,
      await chrome.tabs
        .sendMessage(tab.id, { type: 'readTicket' }, { frameId: 0 })
        .catch((e) => String(e)),
    ];
  }),
);
await panel.screenshot({ path: '/tmp/dbg.png' });
await desk.close();
await demo.close();
