import { Content, Header, Page } from '@backstage/core-components';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import Grid from '@material-ui/core/Grid';
import { EntityEverestImportCard } from '../src';
import { imports } from './mockData';

/** The card once in each phase. */
export function CardsPage() {
  return (
    <Page themeId="service">
      <Header title="The card in each phase" />
      <Content>
        <Grid container spacing={3}>
          {imports.map(({ phase }) => (
            <Grid item xs={12} md={6} key={phase}>
              <EntityProvider
                entity={{
                  apiVersion: 'backstage.io/v1alpha1',
                  kind: 'Component',
                  metadata: { name: phase.toLocaleLowerCase('en-US') },
                }}
              >
                <EntityEverestImportCard />
              </EntityProvider>
            </Grid>
          ))}
        </Grid>
      </Content>
    </Page>
  );
}
