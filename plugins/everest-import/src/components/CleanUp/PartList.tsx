import { Text } from '@backstage/ui';
import type { CleanUpPart } from '@everest-import/backstage-plugin-everest-import-common';
import styles from './CleanUp.module.css';

/** What goes, or what stays, each with the name that it has in Kubernetes. */
export function PartList(props: { title: string; parts: CleanUpPart[] }) {
  const { title, parts } = props;
  return (
    <section>
      <Text as="h3" variant="body-medium" weight="bold">
        {title}
      </Text>
      <ul className={styles.parts}>
        {parts.map(({ what, name, text }) => (
          <li key={what}>
            {text} {name && <code className={styles.name}>{name}</code>}
          </li>
        ))}
      </ul>
    </section>
  );
}
