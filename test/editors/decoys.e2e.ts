import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, type Laboratory, openLaboratory } from './bench';
import { type EditorName, EDITORS } from './editors';
import { expectUntouched } from './untouched';

let laboratory: Laboratory;

beforeAll(async () => {
  laboratory = await openLaboratory();
});
afterAll(() => laboratory.close());

const TRIED: EditorName[] = [
  'CKEditor 5 (Zendesk)',
  'CKEditor 4 in its frame (RT)',
  'plain textarea (RT)',
  'TinyMCE in its frame',
  'ProseMirror in a shadow root',
];

type Shown = ElementHandle<HTMLElement>;
type Disguise = (shown: HTMLElement, box: HTMLElement, around: HTMLElement) => void;

/** What a page can do to a composer so that a person does not see it, or can't write into it. */
const DECOYS: Record<string, Disguise> = {
  'without opacity': (_, box) => (box.style.opacity = '0'),
  'nearly without opacity, by two ancestors': (_, box, around) => {
    box.style.opacity = around.style.opacity = '.2';
  },
  hidden: (_, box) => (box.style.visibility = 'hidden'),
  'not displayed': (_, box) => (box.style.display = 'none'),
  'clipped to nothing': (_, box) => (box.style.clipPath = 'inset(50%)'),
  'in an ancestor of no height': (_, box) => {
    box.style.height = '0';
    box.style.overflow = 'hidden';
  },
  inert: (_, box) => (box.inert = true),
  'around by what is inert': (_shown, _box, around) => (around.inert = true),
  tiny: (shown) =>
    (shown.style.cssText = 'width: 10px; height: 10px; min-block-size: 0; overflow: hidden'),
  'far outside the window': (_, box) => {
    box.style.position = 'absolute';
    box.style.left = '-9999px';
  },
  'scaled away': (_, box) => (box.style.transform = 'scale(.01)'),
  'deaf to the pointer': (shown) => (shown.style.pointerEvents = 'none'),
  'under an overlay': () => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position: fixed; inset: 0; z-index: 9';
    document.body.append(cover);
  },
  'behind an open dialog': () => {
    const dialog = document.createElement('dialog');
    dialog.textContent = 'Sign in again';
    document.body.append(dialog);
    dialog.showModal();
  },
  'read only': (shown) => {
    const { contentDocument } = shown as HTMLIFrameElement;
    (shown as HTMLTextAreaElement).readOnly = true;
    (contentDocument?.body ?? shown).contentEditable = 'false';
  },
};

describe.each(TRIED)('a decoy in %s', (name) => {
  let decoy: Bench;

  beforeAll(async () => {
    decoy = await laboratory.open(name);
  });
  afterAll(() => decoy.page.close());

  it.each(Object.entries(DECOYS))('%s takes nothing', async (_title, disguise) => {
    const shown = await decoy.page.$(EDITORS[name].composer);
    const box = await shown!.evaluateHandle((element) => element.parentElement!);
    const around = await box.evaluateHandle(
      (element) =>
        element.parentElement ?? ((element.getRootNode() as ShadowRoot).host as HTMLElement),
    );
    // Seen as it is, it only goes to other readers.
    expect(await decoy.insert({ as: 'internal' })).toEqual({ is: 'wrongComposer', as: 'public' });

    const parts = await decoy.page.evaluateHandle(
      (...elements) =>
        [...elements, (elements[0] as HTMLIFrameElement).contentDocument?.body].flatMap(
          (element) =>
            element
              ? [{ element, was: [...element.attributes].map(({ name, value }) => [name, value]) }]
              : [],
        ),
      shown as Shown,
      box,
      around,
    );
    await decoy.page.evaluate(disguise, shown as Shown, box, around);
    expect(await decoy.insert()).toEqual({ is: 'noComposer' });
    await expectUntouched(decoy);

    await parts.evaluate((all) => {
      for (const { element, was } of all) {
        for (const { name } of [...element.attributes])
          if (!was.some(([earlier]) => earlier === name)) element.removeAttribute(name);
        for (const [name, value] of was)
          if (element.getAttribute(name!) !== value) element.setAttribute(name!, value!);
      }
      document.body.querySelectorAll(':scope > div[style*=fixed], dialog').forEach((over) => {
        over.remove();
      });
    });
  });
});
