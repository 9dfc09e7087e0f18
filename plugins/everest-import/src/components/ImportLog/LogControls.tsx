import { Button, ButtonIcon, SearchField, Switch, Text } from '@backstage/ui';
import {
  RiArrowDownLine,
  RiArrowUpLine,
  RiDownloadLine,
} from '@remixicon/react';
import { useTranslation } from '../../hooks/useTranslation';
import styles from './ImportLog.module.css';

/** What can be switched. */
export interface LogSwitches {
  follow: boolean;
  wrap: boolean;
  times: boolean;
}

/** What is found, and which of it is shown; counted from 0. */
export interface LogSearch {
  sought: string;
  found: number;
  at: number;
}

/** Search, switches and download above a log. */
export function LogControls(props: {
  search: LogSearch;
  onSearch: (sought: string) => void;
  /** 1: the next one that was found; -1: the one before. */
  onStep: (step: 1 | -1) => void;
  switches: LogSwitches;
  onSwitch: (change: Partial<LogSwitches>) => void;
  /** Nothing comes any more. */
  isOver: boolean;
  onDownload?: () => void;
}) {
  const { t } = useTranslation();
  const { search, switches, onSwitch, onStep } = props;
  const { sought, found, at } = search;
  return (
    <div className={styles.controls}>
      <div className={styles.search} role="search">
        <SearchField
          label={t('log.search')}
          placeholder=""
          size="small"
          value={sought}
          onChange={props.onSearch}
          onKeyDown={event => {
            if (event.key === 'Enter') {
              onStep(event.shiftKey ? -1 : 1);
            }
          }}
        />
      </div>
      {sought.trim() && (
        <div className={styles.found}>
          <Text aria-live="polite" color="secondary">
            {found > 0
              ? t('log.found', { at: at + 1, found })
              : t('log.foundNothing')}
          </Text>
          <ButtonIcon
            size="small"
            variant="tertiary"
            aria-label={t('log.previous')}
            icon={<RiArrowUpLine size={16} />}
            isDisabled={found === 0}
            onPress={() => onStep(-1)}
          />
          <ButtonIcon
            size="small"
            variant="tertiary"
            aria-label={t('log.next')}
            icon={<RiArrowDownLine size={16} />}
            isDisabled={found === 0}
            onPress={() => onStep(1)}
          />
        </div>
      )}
      <div className={styles.switches}>
        {!props.isOver && (
          <Switch
            label={t('log.follow')}
            isSelected={switches.follow}
            onChange={follow => onSwitch({ follow })}
          />
        )}
        <Switch
          label={t('log.wrap')}
          isSelected={switches.wrap}
          onChange={wrap => onSwitch({ wrap })}
        />
        <Switch
          label={t('log.times')}
          isSelected={switches.times}
          onChange={times => onSwitch({ times })}
        />
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiDownloadLine size={16} />}
          isDisabled={!props.onDownload}
          onPress={props.onDownload}
        >
          {t('log.download')}
        </Button>
      </div>
    </div>
  );
}
