import { Component, type ReactNode } from 'react';
import { FailedAlone } from './Failed';

/** As `StoreClosed` of the store: by its name, since the store itself comes later than this, or not at all. */
const STORE_CLOSED = 'DatabaseClosedError';

/**
 * Whatever a part of the panel throws ends here, in words: a store that was closed under us, a part that couldn't be loaded, or our own
 * mistake.
 */
export class Broken extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const isClosed = error instanceof Error && error.name === STORE_CLOSED;
    return (
      <FailedAlone trouble={isClosed ? 'unwritable' : 'broken'} onAgain={() => location.reload()} />
    );
  }
}
