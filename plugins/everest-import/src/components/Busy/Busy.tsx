import CircularProgress from '@material-ui/core/CircularProgress';
import { Flex, Text } from '@backstage/ui';
import styles from './Busy.module.css';

/** Says that something is on its way. */
export function Busy(props: { text: string; description?: string }) {
  return (
    <Flex
      className={styles.busy}
      direction="column"
      align="center"
      gap="2"
      p="6"
      role="status"
      data-testid="everest-import-busy"
    >
      <CircularProgress size={28} aria-label={props.text} />
      <Text>{props.text}</Text>
      {props.description && <Text color="secondary">{props.description}</Text>}
    </Flex>
  );
}
