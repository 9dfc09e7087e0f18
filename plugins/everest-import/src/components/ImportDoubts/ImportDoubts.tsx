import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { HistoryNotice } from '../HistoryNotice';
import { LoadFailure } from '../LoadFailure';
import { StaleNotice } from './StaleNotice';

/** Why what is shown of an import may be out of date or missing; nothing where there is no reason. */
export function ImportDoubts(props: {
  /** The last that was read; undefined: nothing yet. */
  item?: Import;
  /** What the last reading ended with. */
  error?: Error;
  onRetry: () => void;
}) {
  const { item, error, onRetry } = props;
  return (
    <>
      {error && (
        <LoadFailure stale={Boolean(item)} error={error} onRetry={onRetry} />
      )}
      <HistoryNotice since={item?.historyStaleSince} />
      {item?.staleSince && (
        <StaleNotice
          cluster={item.cluster}
          since={item.staleSince}
          reason={item.staleReason}
        />
      )}
    </>
  );
}
