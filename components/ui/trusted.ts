import type { SyntheticEvent } from 'react';

/** Lets an act through only when a person's own hand made the event; a script's click does nothing. */
export function trusted<E extends SyntheticEvent>(act: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.nativeEvent.isTrusted) act(event);
  };
}
