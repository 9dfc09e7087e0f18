import type { ReactNode } from 'react';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import styles from './Section.module.css';

/** A titled card on a details page. */
export function Section(props: {
  title: string;
  /** Of its heading. */
  level?: 2 | 3;
  children: ReactNode;
}) {
  return (
    <Card className={styles.card}>
      <CardHeader>
        <Text as={`h${props.level ?? 3}`} variant="title-x-small" weight="bold">
          {props.title}
        </Text>
      </CardHeader>
      <CardBody>{props.children}</CardBody>
    </Card>
  );
}
