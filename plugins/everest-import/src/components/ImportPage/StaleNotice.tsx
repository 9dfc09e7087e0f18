import { ClusterWarnings } from '../ClusterWarnings';

/** The banner of one import's cluster that is away. */
export function StaleNotice(props: { cluster: string; since: string }) {
  return (
    <ClusterWarnings
      clusters={[
        {
          name: props.cluster,
          title: props.cluster,
          reachable: false,
          synced: true,
          staleSince: props.since,
          everest: { installed: true },
        },
      ]}
    />
  );
}
