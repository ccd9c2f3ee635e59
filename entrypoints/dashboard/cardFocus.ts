/** Brings a card to the eye and the keyboard: what had the keyboard before has gone. */
export function focusCard(part: string): void {
  const heading = document.querySelector<HTMLElement>(`section[data-part="${part}"] h2`);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.closest('section')?.scrollIntoView({ block: 'nearest' });
}
