import { Flex } from '@backstage/ui';
import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { AlarmBanner } from '../CauseNotice';
import { ImportLog } from '../ImportLog';
import { ImportTimeline } from '../ImportTimeline';
import { ImportDetails } from './ImportDetails';

/** One import: what is known of it, and one click away what it went through and what its importer writes. */
export function ImportSections(props: { item: Import }) {
  const { item } = props;
  return (
    <Flex direction="column" gap="4">
      <AlarmBanner item={item} />
      <ImportDetails item={item} />
      <ImportTimeline item={item} />
      <ImportLog item={item} />
    </Flex>
  );
}
