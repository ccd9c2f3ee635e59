// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Hint } from '../../components/onboarding';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let root: Root;
beforeEach(() => {
  document.body.replaceChildren(document.createElement('main'));
  root = createRoot(document.querySelector('main')!);
});
afterEach(() => act(() => root.unmount()));

const show = (text: string, announce = vi.fn(), onDone = vi.fn()) => {
  act(() => root.render(<Hint text={text} announce={announce} onDone={onDone} />));
  return { announce, onDone };
};

test('a hint is announced once, also when its surface is drawn again', () => {
  const { announce, onDone } = show('Read it to the end.');
  show('Read it to the end.', announce, onDone);
  show('Read it to the end.', announce, onDone);
  expect(announce.mock.calls).toEqual([['Hint: Read it to the end.']]);
});

test('the next hint is announced in its turn', () => {
  const { announce } = show('First.');
  show('Second.', announce);
  expect(announce.mock.calls).toEqual([['Hint: First.'], ['Hint: Second.']]);
});

test('a hint takes no focus', () => {
  const field = document.createElement('input');
  document.body.append(field);
  field.focus();
  show('Read it to the end.');
  expect(document.activeElement).toBe(field);
});

test('a person ends it with one of two buttons, and it says which', () => {
  const { onDone } = show('Read it to the end.');
  const [gotIt, never] = document.querySelectorAll('button');
  gotIt!.click();
  never!.click();
  expect(onDone.mock.calls).toEqual([['gotIt'], ['never']]);
});
