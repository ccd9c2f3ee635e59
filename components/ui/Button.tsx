import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Icon } from './Icon';
import { Kbd } from './Kbd';
import { useKeymap } from './keymap';
import styles from './Button.module.css';

type Props = Omit<ComponentProps<'button'>, 'disabled' | 'type'> & {
  /** One `primary` at most on a surface. `quiet` has no edge; it stands among other words. */
  kind?: 'primary' | 'plain' | 'quiet';
  icon?: LucideIcon;
  /** The key that does the same, as its cap reads: `P`, `↵`. */
  keyCap?: string;
  /** The same key in the words of `aria-keyshortcuts`, where it differs from the cap: `Enter`. */
  keyName?: string;
  wide?: boolean;
  /** Stays in the tab order and says by its label why it does nothing yet. */
  unavailable?: boolean;
};

export function Button({
  kind = 'plain',
  icon,
  keyCap,
  keyName = keyCap,
  wide = false,
  unavailable = false,
  className,
  onClick,
  children,
  ...rest
}: Props) {
  const keymap = useKeymap();
  const classes = [styles.button, styles[kind], wide && styles.wide, className];
  return (
    <button
      type="button"
      className={classes.filter(Boolean).join(' ')}
      aria-disabled={unavailable || undefined}
      aria-keyshortcuts={unavailable || keyName === undefined ? undefined : keymap(keyName)}
      onClick={unavailable ? undefined : onClick}
      {...rest}
    >
      {icon && <Icon of={icon} />}
      {children}
      {keyCap && <Kbd>{keyCap}</Kbd>}
    </button>
  );
}
