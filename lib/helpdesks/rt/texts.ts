import type { Get } from '../contract';
import { textOf } from '../find';
import { idOf, rows, text, type Json } from './rest';

/** Without files, pictures and the containers of both. */
const QUERY = encodeURIComponent(
  '[{"field":"ContentType","operator":"LIKE","value":"text/"},{"field":"Filename","operator":"IS","value":"NULL"}]',
);

const isHtml = ({ ContentType }: Json): boolean => ContentType === 'text/html';

function textIn(part: Json): string {
  const content = text(part.Content) ?? '';
  return isHtml(part)
    ? textOf(new DOMParser().parseFromString(content, 'text/html').body)
    : content.replace(/\r/g, '').trim();
}

/** The texts of a ticket's transactions, by their ids: the plain part where it says something, else the formatted one. */
export async function textsOf(get: Get, ticket: string): Promise<Map<string, string>> {
  const fields = 'ContentType,TransactionId,Filename,Content';
  const { items = [] } = await rows(get, `${ticket}/attachments?fields=${fields}&query=${QUERY}`);
  const texts = new Map<string, string>();
  for (const part of items.sort((a, b) => Number(isHtml(a)) - Number(isHtml(b)))) {
    const id = idOf(part.TransactionId) || String(part.TransactionId);
    if (!part.Filename) texts.set(id, texts.get(id) || textIn(part));
  }
  return texts;
}
