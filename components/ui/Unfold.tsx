import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Icon } from './Icon';
import styles from './Unfold.module.css';

type Given = Omit<ComponentProps<'button'>, 'type'> & { isOpen: boolean; of: string };

/** A quiet button that folds something in and out, by its id (`of`). */
export const Unfold = ({ isOpen, of, className = '', children, ...rest }: Given) => (
  <button
    {...rest}
    type="button"
    className={`${styles.unfold} ${className}`}
    aria-expanded={isOpen}
    aria-controls={of}
  >
    {children}
    <Icon of={ChevronDown} size={12} />
  </button>
);
