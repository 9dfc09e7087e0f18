import { type ReactNode, Suspense, useState } from 'react';
import { Button, Flex, Text } from '@backstage/ui';
import { Busy } from '../Busy';
import { Section } from './Section';

/** A section whose content costs a request or a connection: nothing of it is read before somebody asks for it. */
export function SectionOnDemand(props: {
  title: string;
  /** What the button says. */
  open: string;
  /** What one gets by it. */
  what: string;
  /** What is said while the content's code comes. */
  loading: string;
  children: ReactNode;
}) {
  const { title, open, what, loading, children } = props;
  const [asked, setAsked] = useState(false);
  return (
    <Section title={title}>
      {asked ? (
        <Suspense fallback={<Busy text={loading} />}>{children}</Suspense>
      ) : (
        <Flex align="center" gap="3">
          <Button
            size="small"
            variant="secondary"
            onPress={() => setAsked(true)}
          >
            {open}
          </Button>
          <Text color="secondary">{what}</Text>
        </Flex>
      )}
    </Section>
  );
}
