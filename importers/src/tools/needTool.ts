import { Failure } from '../failures';
import { runTool } from './runTool';

/** @throws Failure `tool-missing` where it is not in the image or does not run. */
export async function needTool(command: string): Promise<void> {
  const { code } = await runTool({ command, args: ['--version'] });
  if (code !== 0)
    throw new Failure(
      'tool-missing',
      `'${command}' does not run in this image`,
    );
}
