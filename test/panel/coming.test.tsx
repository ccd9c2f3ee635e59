// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { KeysChanged } from '../../entrypoints/sidepanel/keysChanged';
import { doOnceCome, useComing } from '../../entrypoints/sidepanel/useComing';
import { useKeys } from '../../entrypoints/sidepanel/useKeys';
import { cleanUp, renderAgain } from './render';

afterEach(cleanUp);

/** Keys of a part of the surface that is still to come: none that is pressed meanwhile is lost. */

const TICKET = 'zendesk acme.zendesk.com 7 2026-11-23T09:00:00Z';

function surface(changed: Record<string, string> = {}) {
  const there = vi.fn();
  const late = vi.fn();
  const Late = () => {
    useKeys({ e: late });
    return null;
  };
  const Surface = ({ hasCome }: { hasCome: boolean }) => {
    useKeys({ p: there });
    useComing(!hasCome, TICKET);
    return hasCome && <Late />;
  };
  const { draw } = renderAgain();
  const at = (hasCome: boolean) =>
    draw(
      <KeysChanged value={changed}>
        <Surface hasCome={hasCome} />
      </KeysChanged>,
    );
  at(false);
  return { there, late, come: () => at(true), again: () => at(true) };
}

function press(key: string, isTrusted = true): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  act(() => void document.body.dispatchEvent(event));
}

test('a key is kept until what answers to it has come, and acts once', () => {
  const { late, come, again } = surface();
  press('e');
  expect(late).not.toHaveBeenCalled();
  come();
  expect(late).toHaveBeenCalledTimes(1);
  again();
  expect(late).toHaveBeenCalledTimes(1);
});

test('a key that is answered at once is not kept', () => {
  const { there, come } = surface();
  press('p');
  come();
  expect(there).toHaveBeenCalledTimes(1);
});

test('one that nothing answers to in the end keeps none of the others back', () => {
  const { late, come } = surface();
  for (const key of ['x', 'e', 'x']) press(key);
  come();
  expect(late).toHaveBeenCalledTimes(1);
});

test('a key that the person changed is kept under its new name, and no script’s key ever', () => {
  const { late, come } = surface({ e: 'q' });
  press('q', false);
  press('e');
  come();
  expect(late).not.toHaveBeenCalled();
  cleanUp();
  const other = surface({ e: 'q' });
  press('q');
  other.come();
  expect(other.late).toHaveBeenCalledTimes(1);
});

test('an act of the part is done when it has come, and from then on at once', () => {
  const { late, come } = surface({ e: 'q' });
  doOnceCome('e');
  expect(late).not.toHaveBeenCalled();
  come();
  expect(late).toHaveBeenCalledTimes(1);
  doOnceCome('e');
  expect(late).toHaveBeenCalledTimes(2);
});

test('what was asked for of one ticket is not done to the next', () => {
  surface();
  press('e');
  doOnceCome('e');
  cleanUp();
  const next = surface();
  next.come();
  expect(next.late).not.toHaveBeenCalled();
});
