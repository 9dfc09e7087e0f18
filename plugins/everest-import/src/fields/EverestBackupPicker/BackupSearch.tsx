import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { useTranslation } from '../../hooks/useTranslation';
import type { Failure } from '../failures';
import type { BackupOptions } from './BackupOptions';
import { FolderBrowser } from './FolderBrowser';
import { FoundBackups } from './FoundBackups';
import { type Sight, useSearch } from './useSearch';

/** Both ways to a backup of one place: those that are recognised, and the folders. */
export function BackupSearch(
  props: {
    id: string;
    sight: Sight;
    roots: string[];
    /** Those that are not shown beside an input. */
    failures: Failure[];
    onFailures: (failures: Failure[]) => void;
    onPath: (path: string) => void;
  } & Pick<
    Parameters<typeof BackupOptions>[0],
    'wanted' | 'value' | 'disabled' | 'onChoose'
  >,
) {
  const { t } = useTranslation();
  const { failures, ...browser } = props;
  const search = useSearch(props.sight, props.onFailures);
  const [browsing, setBrowsing] = useState(false);
  return (
    <>
      <FoundBackups
        id={props.id}
        search={search}
        sight={props.sight}
        failures={failures}
        wanted={props.wanted}
        value={props.value}
        disabled={props.disabled}
        onChoose={props.onChoose}
      />
      <div>
        <Button
          size="small"
          aria-expanded={browsing}
          onClick={() => setBrowsing(!browsing)}
        >
          {t(browsing ? 'backupPicker.hideBrowse' : 'backupPicker.browse')}
        </Button>
      </div>
      {browsing && <FolderBrowser {...browser} />}
    </>
  );
}
