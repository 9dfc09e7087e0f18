import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { JsonObject } from '@backstage/types';

/** The context of an action's handler that remembers its log lines and outputs. */
export function actionContext<TContext extends { input: object }>(
  input: TContext['input'],
  more: Partial<TContext> = {},
) {
  const lines: { level: string; message: string }[] = [];
  const outputs: JsonObject = {};
  const add = (level: string) => (message: string) => {
    lines.push({ level, message });
  };
  const context = {
    ...createMockActionContext({ workspacePath: '/none' }),
    input,
    task: { id: 'task-1' },
    step: { id: 'import', name: 'Import' },
    logger: { info: add('info'), warn: add('warn'), error: add('error') },
    output: (name: string, value: string) => {
      outputs[name] = value;
    },
    ...more,
  } as unknown as TContext;
  return { context, lines, outputs };
}
