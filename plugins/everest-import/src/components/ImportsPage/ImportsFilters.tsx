import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, Select } from '@backstage/ui';
import {
  type ClusterState,
  ENGINE_TYPES,
  type Import,
  IMPORT_PHASES,
} from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { Filters } from '../Filters';
import { FilterSelect } from '../FilterSelect';
import type { ImportsView } from './importsView';
import { MoreFilters } from './MoreFilters';
import styles from './ImportsPage.module.css';

/** Typing is over when nothing came for so long. */
const DEBOUNCE_MS = 100;

/** A text that follows the URL, and leads it once typing is over: what was typed since is not taken back by it. */
function useTyped(text: string, onText: (text: string) => void) {
  const [typed, setTyped] = useState(text);
  const led = useRef(text);
  useEffect(() => {
    if (text !== led.current) {
      led.current = text;
      setTyped(text);
    }
  }, [text]);
  useEffect(() => {
    if (typed === text) {
      return undefined;
    }
    const timer = setTimeout(() => {
      led.current = typed;
      onText(typed);
    }, DEBOUNCE_MS);
    return () => clearTimeout(timer);
  });
  return [typed, setTyped] as const;
}

export interface ImportsFiltersProps {
  view: ImportsView;
  onChange: (part: Partial<ImportsView>) => void;
  /** What is shown now: more to choose from. */
  items: Import[];
  clusters: ClusterState[];
}

/** What narrows the list; what is asked for less often is behind a button. */
export function ImportsFilters(
  props: ImportsFiltersProps & { action?: ReactNode },
) {
  const { view, onChange } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useTyped(view.q, q => onChange({ q }));
  const hasMore = [
    view.cluster,
    view.namespace,
    view.importer,
    view.requestedBy,
    view.from,
    view.to,
  ].some(Boolean);
  const [isOpen, setIsOpen] = useState(hasMore);
  return (
    <>
      <Filters
        searchLabel={t('imports.search')}
        text={typed}
        onText={setTyped}
        action={props.action}
      >
        <Select
          className={styles.phases}
          label={t('filter.phase')}
          placeholder={t('filter.all')}
          selectionMode="multiple"
          options={IMPORT_PHASES.map(phase => ({
            id: phase,
            label: t(`phase.${phase}`),
          }))}
          value={view.phase}
          onChange={keys =>
            onChange({
              phase: IMPORT_PHASES.filter(phase => keys.includes(phase)),
            })
          }
        />
        <FilterSelect
          label={t('filter.engine')}
          value={view.engine}
          options={ENGINE_TYPES.map(engine => ({
            id: engine,
            label: t(`engine.${engine}`),
          }))}
          onChange={engine => onChange({ engine })}
        />
        <FilterSelect
          label={t('filter.owner')}
          value={view.owner}
          options={[
            { id: 'mine', label: t('filter.mine') },
            { id: 'my-teams', label: t('filter.myTeams') },
            ...(['', 'mine', 'my-teams'].includes(view.owner)
              ? []
              : [{ id: view.owner, label: view.owner }]),
          ]}
          onChange={owner => onChange({ owner })}
        />
        <Button
          variant="tertiary"
          aria-expanded={isOpen}
          onPress={() => setIsOpen(!isOpen)}
        >
          {isOpen ? t('filter.fewer') : t('filter.more')}
        </Button>
      </Filters>
      {isOpen && <MoreFilters {...props} />}
    </>
  );
}
