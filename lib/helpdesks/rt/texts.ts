import type { Get } from '../contract';
import { textOf } from '../find';
import { idOf, list, record, rows, text, type Json } from './rest';

const isHtml = ({ ContentType }: Json): boolean => /html/.test(text(ContentType) ?? '');

/** A message's text: its plain part where that says something, else the formatted one. Files are no parts of it. */
function textIn(parts: Json[]): string | undefined {
  const texts = parts
    .filter(
      ({ ContentType, Filename }) =>
        /^text\/(?:plain|html)/.test(text(ContentType) ?? '') && !text(Filename),
    )
    .sort((a, b) => Number(isHtml(a)) - Number(isHtml(b)))
    .map((part) => {
      const content = text(part.Content) ?? '';
      return isHtml(part)
        ? textOf(new DOMParser().parseFromString(content, 'text/html').body)
        : content.replace(/\r/g, '').trim();
    });
  return texts.find(Boolean) ?? texts[0];
}

/** Without files, pictures and the containers of both. */
const FILTER = encodeURIComponent(
  '[{"field":"ContentType","operator":"LIKE","value":"text/"},{"field":"Filename","operator":"IS","value":"NULL"}]',
);

/** Messages whose texts are asked for one by one, where RT has no answer for all of them at once. */
const MOST_ALONE = 60;

/** The attachments of one transaction, one by one; here RT sends them in base64. */
async function partsOf(get: Get, rest: string, transaction: string): Promise<Json[]> {
  const { _hyperlinks } = await record(get, `${rest}/transaction/${transaction}`);
  const parts: Json[] = [];
  for (const { ref, _url } of list(_hyperlinks)) {
    if (ref !== 'attachment') continue;
    const part = await record(get, `${rest}/attachment/${/\d*$/.exec(String(_url))?.[0]}`);
    const bytes = Uint8Array.from(atob(text(part.Content) ?? ''), (byte) => byte.charCodeAt(0));
    parts.push({ ...part, Content: new TextDecoder().decode(bytes) });
  }
  return parts;
}

/** The texts of a ticket's transactions, by their ids. */
export async function textsOf(
  get: Get,
  rest: string,
  ticket: string,
  ids: string[],
): Promise<Map<string, string | undefined>> {
  const fields = 'ContentType,TransactionId,Filename,Content';
  const { items, refused } = await rows(
    get,
    `${rest}/ticket/${ticket}/attachments?fields=${fields}&query=${FILTER}`,
  );
  const parts = new Map<string, Json[]>();
  for (const item of items.values()) {
    const id = idOf(item.TransactionId);
    parts.set(id, [...(parts.get(id) ?? []), item]);
  }
  if (refused) for (const id of ids.slice(-MOST_ALONE)) parts.set(id, await partsOf(get, rest, id));
  return new Map([...parts].map(([id, all]) => [id, textIn(all)]));
}
