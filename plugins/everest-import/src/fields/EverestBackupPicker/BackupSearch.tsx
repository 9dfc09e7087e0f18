import { useEffect, useState } from 'react';
import Button from '@material-ui/core/Button';
import { useTranslation } from '../../hooks/useTranslation';
import type { Failure } from '../failures';
import type { BackupOptions } from './found/BackupOptions';
import { FolderBrowser } from './FolderBrowser';
import { FoundBackups } from './found/FoundBackups';
import { type Sight, useSearch } from './useSearch';

/** Both ways to a backup of one place: those that are recognised, and the folders. */
export function BackupSearch(
  props: {
    id: string;
    sight: Sight;
    roots: string[];
    /** Whether it looks without being told to, where nobody's typed keys are sent by it. */
    startsAlone?: boolean;
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
  const { failures, startsAlone, ...browser } = props;
  const search = useSearch(props.sight, props.onFailures);
  const [, find] = search;
  const isToStart = startsAlone && !props.sight.s3Credentials;
  useEffect(() => {
    if (isToStart) {
      find();
    }
  }, [find, isToStart]);
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
