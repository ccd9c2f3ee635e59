/** What customers write whose import of a list stops: enough to teach a category of that. */
export const IMPORTS = [
  'The import of our price list stops half way',
  'Import stops after some rows and shows no message',
  'Price list import hangs at the last rows',
  'Our nightly import broke again, half of the list is missing',
  'The broken import again: it stops without a message',
  'Import of the article list never ends',
  'The list import stopped half way, no message',
  'Could you look at our import, it stops at row 400',
  'Import file accepted, but half of the prices never came',
  'Again the import stops, third week now',
  'Importing the price list gives nothing after row 90',
  'The import job is stuck half way',
];
