import { Page, Header, TabbedLayout } from '@backstage/core-components';
import { useTranslation } from '../../hooks/useTranslation';
import { SetupPage } from '../SetupPage';
import { ImportersArea, ImportsArea } from './areas';

/** The page of the old frontend system, which brings its own shell. */
export function EverestImportPage() {
  const { t } = useTranslation();
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} />
      <TabbedLayout>
        <TabbedLayout.Route path="/importers" title={t('page.importers')}>
          <ImportersArea />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/imports" title={t('page.imports')}>
          <ImportsArea />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/setup" title={t('page.setup')}>
          <SetupPage />
        </TabbedLayout.Route>
      </TabbedLayout>
    </Page>
  );
}
