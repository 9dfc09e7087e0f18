import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import yaml from 'yaml';

function step(input: object): string {
  return yaml.stringify({
    steps: [
      {
        id: 'wait',
        name: 'Wait for the import',
        action: 'everest:import:wait',
        input,
      },
    ],
  });
}

export const examples: TemplateExample[] = [
  {
    description: 'Wait for an import that an earlier step asked for',
    example: step({ importId: '${{ steps.import.output.importId }}' }),
  },
  {
    description:
      'Wait for no longer than ten minutes. The step fails then; the import goes on.',
    example: step({
      importId: '${{ steps.import.output.importId }}',
      timeoutMinutes: 10,
    }),
  },
];
