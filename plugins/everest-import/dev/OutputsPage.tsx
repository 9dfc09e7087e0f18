import { Content, Header, Page } from '@backstage/core-components';
import { EverestTemplateOutputs } from '../src';
import { imports } from './mockData';

/** What the page of a template's run shows, with an import in each phase. */
export function OutputsPage() {
  return (
    <Page themeId="website">
      <Header title="The outputs of a run" />
      <Content>
        {imports.map(({ id, name }) => (
          <EverestTemplateOutputs
            key={id}
            output={{
              everestImportId: id,
              text: [
                {
                  title: 'What happens now',
                  content: `Everest makes ${name}.`,
                },
              ],
            }}
          />
        ))}
      </Content>
    </Page>
  );
}
