import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDesk } from '../browser/chromium';
import { createCamera } from './picture';
import { startDemo, threadUrl, ticketUrl, type Demo } from './server';
import { QUEUE, WALK } from './walk';

/** `npm run demo`: for a person where there is a display, else (or with `--shots DIR`) headless, with pictures. */

const { values } = parseArgs({ options: { shots: { type: 'string' } } });
const extension = resolve(process.env.DESKSIDE_BUILD ?? '.output/chrome-mv3');
const display =
  process.platform !== 'linux' || !!process.env.DISPLAY || !!process.env.WAYLAND_DISPLAY;

async function play(demo: Demo) {
  const desk = await openDesk({ extension, hosts: demo.hosts, headless: false });
  const page = await desk.open(ticketUrl(4211));
  await desk.dockPanel(page);
  console.log(
    [
      '',
      'The demo helpdesk is open, with Deskside docked beside a ticket. Nothing leaves this machine.',
      '',
      `  the queue       ${QUEUE}`,
      `  a ticket        ${ticketUrl(4211)}`,
      `  the same mail   ${threadUrl(4211)}`,
      '',
      '  Alt+Shift+D     open the panel beside the ticket',
      '  Alt+Shift+Q     score the ticket',
      '  ? in the panel  its keys',
      '',
      'Close the browser to end.',
    ].join('\n'),
  );
  await new Promise((ended) => desk.browser.once('disconnected', ended));
}

async function walk(demo: Demo, folder: string): Promise<number> {
  const args = ['--force-device-scale-factor=1.5'];
  const desk = await openDesk({
    extension,
    hosts: demo.hosts,
    size: { width: 1400, height: 880 },
    args,
  });
  const camera = createCamera();
  let failed = 0;
  try {
    const page = await desk.open(QUEUE);
    const panel = await desk.dockPanel(page);
    for (const { name, act } of WALK) {
      console.log(`\n${name}`);
      try {
        await act({ demo, desk, page, panel, camera });
      } catch (error) {
        failed += 1;
        console.log(`  FAILED    ${(error as Error).message}`);
        await camera.take(`failed-${failed}`, [page, panel], ['light']);
      }
    }
    const pictures = await camera.develop(desk.browser, folder);
    console.log(`\n${pictures.length} pictures in ${folder}`);
  } finally {
    await desk.close();
  }
  console.log(`${WALK.length - failed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}

const demo = await startDemo();
try {
  if (display && !values.shots) await play(demo);
  else
    process.exitCode = await walk(
      demo,
      resolve(values.shots ?? mkdtempSync(join(tmpdir(), 'deskside-shots-'))),
    );
} finally {
  await demo.close();
}
