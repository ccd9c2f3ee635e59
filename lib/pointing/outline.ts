import { make } from './make';

/** Frames around elements of the page, drawn by us over it; nothing of the page changes. */
export function outlines(shadow: ShadowRoot) {
  let frames: HTMLElement[] = [];
  let marked: { element: Element; kind: string }[] = [];

  const place = () => {
    frames.forEach((frame, index) => {
      const { left, top, width, height } = marked[index]!.element.getBoundingClientRect();
      Object.assign(frame.style, {
        left: `${left - 3}px`,
        top: `${top - 3}px`,
        width: `${width + 6}px`,
        height: `${height + 6}px`,
      });
    });
  };
  return {
    /** Frames `over` firmly and `taken` lightly, and nothing else. */
    draw(over: readonly Element[], taken: readonly Element[]): void {
      marked = [
        ...taken.map((element) => ({ element, kind: 'taken' })),
        ...over.map((element) => ({ element, kind: 'over' })),
      ].slice(-60);
      for (const frame of frames) frame.remove();
      frames = marked.map(({ kind }) => make('div', { class: 'outline', 'data-kind': kind }));
      shadow.append(...frames);
      place();
    },
    place,
  };
}
