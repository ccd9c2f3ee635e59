import { classifierOf, type Classifier } from '../../lib/model/classify';
import { unpack } from '../../lib/model/pack';
import { shippedModel } from '../../lib/store/models';

/** Loaded when the panel has nothing else to do. */

let ready: Promise<Classifier> | undefined;

/** The model that ships, made ready once for as long as the panel is open. */
export const shipped = (): Promise<Classifier> => (ready ??= shippedModel().then(classifierOf));

export const readied = (bytes: Uint8Array): Classifier => classifierOf(unpack(bytes));
