import { type ReactNode, useState } from 'react';
import { Button } from '@backstage/ui';
import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { byNeed } from './byNeed';
import { PlainList } from '../PlainList';
import { ImportLine } from './ImportLine';

const MORE = 20;

/** The imports of a service, a line each, what needs somebody first; the first one is open. */
export function ServiceImports(props: {
  /** Newest first. */
  items: Import[];
  /** How many are listed before somebody asks for more. */
  atFirst: number;
  /** Of the lines' headings. */
  level: number;
  /** What an open line shows. */
  children: (item: Import) => ReactNode;
}) {
  const { atFirst, level, children } = props;
  const { t } = useTranslation();
  const items = byNeed(props.items);
  const [listed, setListed] = useState(atFirst);
  // Kept by id: what ends or comes must not shut what somebody reads
  const [opened, setOpened] = useState<Record<string, boolean>>(() =>
    items.length > 0 ? { [items[0].id]: true } : {},
  );
  const left = items.length - listed;
  return (
    <>
      <PlainList>
        {items.slice(0, listed).map(item => (
          <ImportLine
            key={item.id}
            item={item}
            level={level}
            open={opened[item.id] ?? false}
            onOpenChange={open =>
              setOpened(before => ({ ...before, [item.id]: open }))
            }
          >
            {children(item)}
          </ImportLine>
        ))}
      </PlainList>
      {left > 0 && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setListed(listed + MORE)}
        >
          {t('card.more', {
            count: Math.min(left, MORE),
            all: items.length,
          })}
        </Button>
      )}
    </>
  );
}
