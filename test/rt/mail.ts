/** Mails as real clients write them, for Request Tracker's mail gate. */

const base64 = (text: string) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');
const word = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

type Mail = {
  name: string;
  address: string;
  subject: string;
  plain?: string;
  html?: string;
  picture?: boolean;
};

const part = (type: string, text: string) =>
  [
    `Content-Type: ${type}; charset="utf-8"`,
    'Content-Transfer-Encoding: base64',
    '',
    base64(text),
  ].join('\r\n');

const multipart = (kind: string, boundary: string, parts: string[]) =>
  [
    `Content-Type: multipart/${kind}; boundary="${boundary}"`,
    '',
    ...parts.flatMap((one) => [`--${boundary}`, one]),
    `--${boundary}--`,
    '',
  ].join('\r\n');

const PICTURE = [
  'Content-Type: image/png',
  'Content-Disposition: attachment; filename="screen.png"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 255, 254, 128, 200, 27]).toString('base64'),
].join('\r\n');

/** One mail; with both texts a multipart/alternative, with a picture a multipart/mixed around it. */
export function mailOf({ name, address, subject, plain, html, picture }: Mail): string {
  const texts = [plain && part('text/plain', plain), html && part('text/html', html)].filter(
    (text) => !!text,
  ) as string[];
  const said =
    texts.length > 1 ? multipart('alternative', 'alternative-1', texts) : (texts[0] ?? '');
  return [
    `From: ${word(name)} <${address}>`,
    'To: support@example.com',
    `Subject: ${word(subject)}`,
    `Message-ID: <${Buffer.from(subject + plain + html)
      .toString('hex')
      .slice(-24)}@kunde.example>`,
    'MIME-Version: 1.0',
    picture ? multipart('mixed', 'mixed-1', [said, PICTURE]) : said,
  ].join('\r\n');
}
