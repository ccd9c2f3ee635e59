import { useEffect } from 'react';
import { dropPicture, takePicture } from './lastPicture';

/** One that can't be kept is not missed. */
const none = () => undefined;

/** A picture waits until nothing moves any more. */
const SETTLED = 500;

/** Keeps a picture of a ticket's surface, as it stands whenever it has settled after a change. `ticket`: see `standing`. */
export function usePicture(address: string | undefined, ticket: string): void {
  useEffect(dropPicture, []);
  useEffect(() => {
    if (address === undefined) return undefined;
    let idle = 0;
    const settling = setTimeout(() => {
      idle = requestIdleCallback(() => void takePicture(address, ticket).catch(none), {
        timeout: 2_000,
      });
    }, SETTLED);
    return () => {
      clearTimeout(settling);
      cancelIdleCallback(idle);
    };
  });
}
