import type { ReactNode } from 'react';
import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { PhaseBadge } from '../PhaseBadge';
import { RelativeTime } from '../RelativeTime';
import styles from './ServiceImports.module.css';

/** An import in one line, which opens in place; what is not open is not there, so that hundreds cost little. */
export function ImportLine(props: {
  item: Import;
  /** Of its heading. */
  level: number;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
}) {
  const { item, level, open, onOpenChange, children } = props;
  const { cluster, namespace, name } = item;
  return (
    <li
      data-testid={`everest-import-summary-${cluster}-${namespace}-${name}`}
      data-import={item.id}
    >
      <Accordion isExpanded={open} onExpandedChange={onOpenChange}>
        <AccordionTrigger level={level}>
          <span className={styles.line}>
            {/* Blanks between, which what is read out would lack else */}
            <span className={styles.name}>{name}</span>{' '}
            <PhaseBadge item={item} />{' '}
            <span className={styles.since}>
              <RelativeTime at={item.phaseSince} />
            </span>
          </span>
        </AccordionTrigger>
        <AccordionPanel>{open && children}</AccordionPanel>
      </Accordion>
    </li>
  );
}
