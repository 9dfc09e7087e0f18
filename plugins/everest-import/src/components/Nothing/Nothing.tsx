import type { ReactNode } from 'react';
import { Flex, Text } from '@backstage/ui';

/** Says that there is nothing, why, and what to do. */
export function Nothing(props: {
  title: string;
  text?: string;
  action?: ReactNode;
  testId?: string;
  /** Of its heading. */
  level?: 2 | 3;
}) {
  return (
    <Flex
      direction="column"
      align="center"
      gap="2"
      p="6"
      data-testid={props.testId ?? 'everest-import-empty'}
    >
      <Text as={`h${props.level ?? 2}`} variant="title-x-small" weight="bold">
        {props.title}
      </Text>
      {props.text && <Text color="secondary">{props.text}</Text>}
      {props.action}
    </Flex>
  );
}
