import { unpack } from '../model/pack';
import type { Model } from '../model/model';

/** The model that ships lies beside the scripts, and is read once, by whoever first wants it. */

const SHIPPED = '/prior.bin';

let reading: Promise<Model> | undefined;

export function shippedModel(): Promise<Model> {
  reading ??= fetch(SHIPPED)
    .then((answer) => {
      if (!answer.ok) throw new Error('The model that ships is missing.');
      return answer.arrayBuffer();
    })
    .then((bytes) => unpack(new Uint8Array(bytes)));
  reading.catch(() => (reading = undefined));
  return reading;
}
