import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';

type Scheme = 'light' | 'dark';
type Half = { png: string; width: number; height: number };
type Picture = { name: string; scheme: Scheme; halves: Half[] };

export type Camera = ReturnType<typeof createCamera>;

async function shoot(page: Page, scheme: Scheme): Promise<Half> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200))),
  );
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  return { png: await page.screenshot({ encoding: 'base64' }), width, height };
}

/**
 * Takes pages side by side, as they stand on the screen, each in its real size, light and dark. The pictures are put
 * together at the end, so that no tab but the ticket's comes to the front in between.
 */
export function createCamera() {
  const taken: Picture[] = [];
  return {
    async take(name: string, pages: Page[], schemes: Scheme[] = ['light', 'dark']) {
      for (const scheme of schemes) {
        const halves: Half[] = [];
        for (const page of pages) halves.push(await shoot(page, scheme));
        taken.push({ name, scheme, halves });
      }
      for (const page of pages) await page.emulateMediaFeatures([]);
    },
    async develop(browser: Browser, folder: string): Promise<string[]> {
      mkdirSync(folder, { recursive: true });
      const paths: string[] = [];
      for (const { name, scheme, halves } of taken) {
        const path = join(folder, `${name}-${scheme}.png`) as `${string}.png`;
        await compose(browser, path, scheme, halves);
        paths.push(path);
      }
      return paths;
    },
  };
}

/** The look of the browser's own strip above a docked panel. */
const STRIP = { light: ['#fdfdfc', '#191c1e', '#e2e2dc'], dark: ['#191c1d', '#eceeed', '#2c3133'] };

async function compose(browser: Browser, path: `${string}.png`, scheme: Scheme, halves: Half[]) {
  const page = await browser.newPage();
  const width = halves.reduce((sum, half) => sum + half.width, 0) + (halves.length - 1);
  const height = Math.max(...halves.map((half) => half.height));
  const [paper, ink, line] = STRIP[scheme];
  const deviceScaleFactor = await page.evaluate(() => devicePixelRatio);
  await page.setViewport({ width, height, deviceScaleFactor });
  const parts = halves.map((half) => {
    const strip = height - half.height;
    const image = `<img width="${half.width}" height="${half.height}" src="data:image/png;base64,${half.png}">`;
    return `<div>${strip ? `<p style="height:${strip}px">Deskside</p>` : ''}${image}</div>`;
  });
  await page.setContent(
    `<style>
      body { margin: 0; display: flex; gap: 1px; background: ${line} }
      img { display: block }
      p { margin: 0; padding-inline: 12px; display: flex; align-items: center; box-sizing: border-box;
        font: 500 13px system-ui; color: ${ink}; background: ${paper}; border-bottom: 1px solid ${line} }
    </style>${parts.join('')}`,
    { waitUntil: 'load' },
  );
  await page.screenshot({ path });
  await page.close();
}
