import { Component, type ReactNode } from 'react';
import { StoreClosed } from '../../lib/store';
import { Failed } from './States';

/** Whatever a part of the panel throws ends here, in words: a store that was closed under us, or our own mistake. */
export class Broken extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <Failed
        trouble={this.state.error instanceof StoreClosed ? 'unwritable' : 'broken'}
        onAgain={() => location.reload()}
      />
    );
  }
}
