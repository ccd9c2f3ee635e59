import { describe, expect, it } from 'vitest';
import { idIn } from '../../lib/helpdesks/place';

const id = (template: string, address: string) =>
  idIn(template, new URL(address, 'https://d.test'));

describe('a ticket’s address by its template', () => {
  it.each([
    ['/case/{id}', '/case/4711', '4711'],
    ['/case/{id}', '/case/4711/?tab=log#x', '4711'],
    ['/org/*/t/{id}', '/org/42/t/INC-7', 'INC-7'],
    ['/view.php?page=ticket&id={id}', '/view.php?x=1&id=12&page=ticket', '12'],
    ['/app/#/t/{id}', '/app/#/t/881?draft=1', '881'],
    ['/case-{id}.html', '/case-9.html', '9'],
  ])('%s finds in %s the ticket %s', (template, address, expected) => {
    expect(id(template, address)).toBe(expected);
  });

  it.each([
    ['/case/{id}', '/cases/4711'],
    ['/case/{id}', '/case/4711/edit'],
    ['/case/{id}', '/case/'],
    ['/view?id={id}', '/view?name=12'],
    ['/view?page=ticket&id={id}', '/view?page=user&id=12'],
    ['/app/#/t/{id}', '/app/#/u/881'],
    ['/case/{id}', '/x/case/4711'],
    ['/(a+)+/{id}', `/${'a'.repeat(40)}!/1`],
  ])('%s finds none in %s', (template, address) => {
    expect(id(template, address)).toBeUndefined();
  });
});
