import type { HTMLAttributes } from 'react';
import type { RemixiconComponentType } from '@remixicon/react';
import styles from './Badge.module.css';

/** A shape and a colour, so that neither alone carries the meaning. */
export interface BadgeLooks {
  tone: 'good' | 'bad' | 'warning' | 'busy' | 'quiet';
  icon: RemixiconComponentType;
}

/** A state as word, colour and shape. */
export function Badge(props: BadgeLooks & HTMLAttributes<HTMLSpanElement>) {
  const { tone, icon: Icon, children, ...rest } = props;
  return (
    <span
      {...rest}
      className={`${styles.badge} ${styles[tone]}`}
      data-tone={tone}
    >
      <span aria-hidden="true" className={styles.icon}>
        <Icon size={16} />
      </span>
      {children}
    </span>
  );
}
